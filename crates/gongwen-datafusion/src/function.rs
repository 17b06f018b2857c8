//! A function as DataFusion asks for it: name, types, what it is documented to do. What it gives is made in `result.rs`.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use datafusion::arrow::datatypes::{DataType, Field};
use datafusion::common::{ScalarValue, exec_err, plan_err};
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, DocSection, Documentation, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility,
};
use gongwen::Parser;
use gongwen_arrow::Table;

use crate::{result, source};

/// What a function gives for a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Gives {
    Notice,
    Directives,
    Article,
    Title,
}

impl Gives {
    pub const ALL: [Self; 4] = [Self::Notice, Self::Directives, Self::Article, Self::Title];

    const fn name(self) -> &'static str {
        match self {
            Self::Notice => "gongwen_notice",
            Self::Directives => "gongwen_directives",
            Self::Article => "gongwen_article",
            Self::Title => "gongwen_title",
        }
    }

    fn data_type(self) -> DataType {
        match self {
            Self::Notice => DataType::Struct(result::fields(Table::Notices)),
            Self::Directives => {
                let item = DataType::Struct(result::fields(Table::Directives));
                DataType::List(Arc::new(Field::new_list_field(item, true)))
            }
            Self::Article | Self::Title => DataType::Utf8,
        }
    }

    fn documentation(self) -> &'static Documentation {
        static ALL: LazyLock<[Documentation; 4]> = LazyLock::new(|| Gives::ALL.map(Gives::document));
        &ALL[self as usize]
    }

    fn document(self) -> Documentation {
        let (does, example) = match self {
            Self::Notice => (
                "What a Chinese official notice is, as a struct: title, genre, number, issuer, days, meeting, text, counts. \
                 Its field error says why a source could not be read.",
                "select gongwen_notice(html)['title'] from pages",
            ),
            Self::Directives => (
                "The directives of a Chinese official notice, as a list of structs: who is to do what, how strongly, until \
                 when, under whose words.",
                "select d['addressee'], d['text'] from (select unnest(gongwen_directives(html)) as d from pages)",
            ),
            Self::Article => (
                "The title and the article of a page, a line each, without what the site puts around them.",
                "select gongwen_article(html) from pages",
            ),
            Self::Title => ("The title of a Chinese official notice.", "select gongwen_title(html) from pages"),
        };
        let documentation = Documentation::builder(
            DocSection { include: true, label: "Gongwen Functions", description: None },
            does,
            format!("{}(html)", self.name()),
        );
        documentation
            .with_argument("html", "A page, dump or plain text; bytes are read in whatever encoding they are.")
            .with_sql_example(example)
            .build()
    }
}

/// A function.
#[derive(Debug)]
pub(crate) struct Function {
    gives: Gives,
    parser: Parser,
    signature: Signature,
}

impl Function {
    pub fn new(gives: Gives, parser: &Parser) -> Self {
        let parser = parser.clone().analysis(matches!(gives, Gives::Notice | Gives::Directives));
        let signature = Signature::user_defined(Volatility::Immutable);
        Self { gives, parser, signature }
    }
}

/// Two are one to the optimizer if they give the same.
impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        (self.gives, &self.parser) == (other.gives, &other.parser)
    }
}

impl Eq for Function {}

impl Hash for Function {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.gives.hash(state);
    }
}

impl ScalarUDFImpl for Function {
    fn name(&self) -> &str {
        self.gives.name()
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(self.gives.data_type())
    }

    fn coerce_types(&self, types: &[DataType]) -> Result<Vec<DataType>> {
        let [kind] = types else {
            return plan_err!("{} takes one source, not {}", self.name(), types.len());
        };
        Ok(vec![source::read_as(kind)?])
    }

    fn is_strict(&self) -> bool {
        true
    }

    // The method itself is one of a certain lifetime, the closure one of any.
    #[allow(clippy::redundant_closure_for_method_calls)]
    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [argument] = &args.args[..] else {
            return exec_err!("{} takes one source", self.name());
        };
        let is_constant = matches!(argument, ColumnarValue::Scalar(_));
        let rows = if is_constant { 1 } else { args.number_rows };
        let array = argument.to_array(rows)?;
        let sources = source::sources(&array)?;
        let made = match self.gives {
            Gives::Notice => result::notices(sources, &self.parser)?,
            Gives::Directives => result::directives(sources, &self.parser)?,
            Gives::Article => result::texts(sources, &self.parser, |notice| notice.article_text())?,
            Gives::Title => result::texts(sources, &self.parser, |notice| notice.title().to_owned())?,
        };
        Ok(if is_constant {
            ColumnarValue::Scalar(ScalarValue::try_from_array(&made, 0)?)
        } else {
            ColumnarValue::Array(made)
        })
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(self.gives.documentation())
    }
}
