//! The tree that html5ever builds: elements and text, as much of it as tells what is shown.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, parse_document};

/// A node. What is neither element nor text is an empty text.
#[derive(Debug)]
pub struct Node {
    parent: RefCell<Weak<Node>>,
    pub children: RefCell<Vec<Rc<Node>>>,
    pub data: Data,
}

#[derive(Debug)]
pub enum Data {
    Document,
    Element {
        name: QualName,
        attributes: RefCell<Vec<Attribute>>,
        /// Of a template: what stands in it is no part of the tree.
        contents: Option<Rc<Node>>,
    },
    Text(RefCell<String>),
}

impl Node {
    fn new(data: Data) -> Rc<Self> {
        Rc::new(Self { parent: RefCell::default(), children: RefCell::default(), data })
    }

    /// The name of an element of HTML; of another, with its language before it; of what is none, nothing.
    pub fn name(&self) -> Cow<'_, str> {
        match &self.data {
            Data::Element { name, .. } if name.ns == html5ever::ns!(html) => Cow::Borrowed(&name.local),
            Data::Element { name, .. } => Cow::Owned(format!("foreign {}", name.local)),
            Data::Document | Data::Text(_) => Cow::Borrowed(""),
        }
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let Data::Element { attributes, .. } = &self.data else { return None };
        let attributes = attributes.borrow();
        attributes.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| attribute.value.to_string())
    }
}

/// Long chains of elements are taken apart one by one: the stack does not reach that deep.
impl Drop for Node {
    fn drop(&mut self) {
        let mut left = self.children.take();
        while let Some(node) = left.pop() {
            left.append(&mut node.children.borrow_mut());
        }
    }
}

/// A document, and what became of nodes that stood elsewhere.
pub struct Tree {
    pub document: Rc<Node>,
    /// Some were put before a table in which they stood.
    pub fostered: bool,
    /// Some were taken out of an element that says whether what stands in it is shown.
    pub moved: bool,
}

/// Reads a document, scripts switched on; `tells` says which elements say whether what stands in them is shown.
pub fn tree(source: &str, tells: fn(&Node) -> bool) -> Tree {
    let document = Node::new(Data::Document);
    let sink = Sink { document, tells, fostered: Cell::new(false), moved: Cell::new(false) };
    parse_document(sink, ParseOpts::default()).one(source)
}

struct Sink {
    document: Rc<Node>,
    tells: fn(&Node) -> bool,
    fostered: Cell<bool>,
    moved: Cell<bool>,
}

impl Sink {
    /// Puts a child into `parent` at `at`; text goes on with the text before it.
    fn put(&self, parent: &Rc<Node>, at: usize, child: NodeOrText<Rc<Node>>) {
        let node = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                let children = parent.children.borrow();
                if let Some(Data::Text(before)) = at.checked_sub(1).map(|at| &children[at].data) {
                    before.borrow_mut().push_str(&text);
                    return;
                }
                Node::new(Data::Text(RefCell::new(text.to_string())))
            }
        };
        *node.parent.borrow_mut() = Rc::downgrade(parent);
        parent.children.borrow_mut().insert(at, node);
    }
}

/// The parent of a node and its place there.
fn place(node: &Rc<Node>) -> Option<(Rc<Node>, usize)> {
    let parent = node.parent.borrow().upgrade()?;
    let at = parent.children.borrow().iter().position(|child| Rc::ptr_eq(child, node))?;
    Some((parent, at))
}

impl TreeSink for Sink {
    type Handle = Rc<Node>;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        Tree { document: self.document, fostered: self.fostered.get(), moved: self.moved.get() }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Rc<Node> {
        self.document.clone()
    }

    fn elem_name<'a>(&'a self, target: &'a Rc<Node>) -> ExpandedName<'a> {
        match &target.data {
            Data::Element { name, .. } => name.expanded(),
            _ => panic!("not an element"),
        }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Rc<Node> {
        let contents = flags.template.then(|| Node::new(Data::Document));
        Node::new(Data::Element { name, attributes: RefCell::new(attributes), contents })
    }

    fn create_comment(&self, _: StrTendril) -> Rc<Node> {
        Node::new(Data::Document)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Rc<Node> {
        Node::new(Data::Document)
    }

    fn append(&self, parent: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        let end = parent.children.borrow().len();
        self.put(parent, end, child);
    }

    fn append_based_on_parent_node(&self, table: &Rc<Node>, before: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        self.fostered.set(true);
        if place(table).is_some() { self.append_before_sibling(table, child) } else { self.append(before, child) }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Rc<Node>) -> Rc<Node> {
        match &target.data {
            Data::Element { contents: Some(contents), .. } => contents.clone(),
            _ => panic!("not a template"),
        }
    }

    fn same_node(&self, x: &Rc<Node>, y: &Rc<Node>) -> bool {
        Rc::ptr_eq(x, y)
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Rc<Node>, child: NodeOrText<Rc<Node>>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.remove_from_parent(node);
        }
        if let Some((parent, at)) = place(sibling) {
            self.put(&parent, at, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Rc<Node>, more: Vec<Attribute>) {
        if let Data::Element { attributes, .. } = &target.data {
            let mut attributes = attributes.borrow_mut();
            for attribute in more {
                if attributes.iter().all(|known| known.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Rc<Node>) {
        if let Some((parent, at)) = place(target) {
            let around = core::iter::successors(Some(parent.clone()), |node| node.parent.borrow().upgrade());
            let tells = around.into_iter().any(|node| (self.tells)(&node));
            self.moved.set(self.moved.get() || tells);
            parent.children.borrow_mut().remove(at);
        }
    }

    fn reparent_children(&self, node: &Rc<Node>, parent: &Rc<Node>) {
        let children = node.children.take();
        for child in &children {
            *child.parent.borrow_mut() = Rc::downgrade(parent);
        }
        parent.children.borrow_mut().extend(children);
    }
}
