//! A scheduler and an executor of Ballista that know gongwen's functions. What differs from Ballista's own programs is
//! where the functions are registered; both sides must have them, since plans name them.

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;

use ballista_core::extension::ballista_scalar_functions;
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_core::utils::default_session_builder;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::{create_scheduler, start_grpc_service_with_listener};
use datafusion::execution::{FunctionRegistry, SessionState};
use datafusion::prelude::SessionConfig;
use datafusion_proto::protobuf::{LogicalPlanNode, PhysicalPlanNode};
use gongwen::Parser;

use crate::{Error, args};

/// Takes queries until it is ended.
pub async fn scheduler(args: args::Scheduler) -> Result<(), Error> {
    end_with_input(&args.place);
    let listener = tokio::net::TcpListener::bind((args.place.bind, args.port)).await?;
    let port = listener.local_addr()?.port();
    let config = SchedulerConfig {
        external_host: args.place.host(),
        bind_host: args.place.bind.to_string(),
        bind_port: port,
        min_ready_executors: args.executors,
        executor_timeout_seconds: args.executor_timeout,
        expire_dead_executor_interval_seconds: (args.executor_timeout / 3).clamp(1, 15),
        no_executors_grace_period_seconds: args.executor_timeout,
        override_session_builder: Some(Arc::new(session)),
        ..SchedulerConfig::default()
    };
    let cluster = BallistaCluster::new_from_config(&config).await?;
    let scheduler = create_scheduler::<LogicalPlanNode, PhysicalPlanNode>(cluster, Arc::new(config)).await?;
    println!("{}:{port}", args.place.host());
    Ok(start_grpc_service_with_listener(listener, scheduler).await?)
}

/// The session in which the scheduler reads a client's plan.
fn session(config: SessionConfig) -> datafusion::error::Result<SessionState> {
    let mut state = default_session_builder(config)?;
    for function in gongwen_datafusion::functions(&Parser::new()) {
        state.register_udf(function)?;
    }
    Ok(state)
}

/// Does tasks until it is ended.
pub async fn executor(args: args::Executor) -> Result<(), Error> {
    end_with_input(&args.place);
    let (scheduler_host, scheduler_port) = args.scheduler.rsplit_once(':').ok_or("a scheduler is HOST:PORT")?;
    let mut registry = BallistaFunctionRegistry::default();
    for function in ballista_scalar_functions().into_iter().chain(gongwen_datafusion::functions(&Parser::new())) {
        registry.scalar_functions.insert(function.name().to_owned(), function);
    }
    let config = ExecutorProcessConfig {
        bind_host: args.place.bind.to_string(),
        external_host: Some(args.place.host()),
        port: port(args.place.bind, args.port)?,
        grpc_port: port(args.place.bind, args.grpc_port)?,
        scheduler_host: scheduler_host.to_owned(),
        scheduler_port: scheduler_port.parse()?,
        scheduler_connect_timeout_seconds: 30,
        vcores: args.cores.map_or(0, usize::from),
        work_dir: args.work.map(|work| work.to_string_lossy().into_owned()),
        executor_heartbeat_interval_seconds: args.heartbeat,
        override_function_registry: Some(Arc::new(registry)),
        ..ExecutorProcessConfig::default()
    };
    Ok(start_executor_process(Arc::new(config)).await?)
}

/// The port that was asked for; one that is free at this moment for 0, since an executor tells the scheduler its port before
/// it listens there.
fn port(host: IpAddr, port: u16) -> Result<u16, Error> {
    Ok(if port == 0 { TcpListener::bind(SocketAddr::new(host, 0))?.local_addr()?.port() } else { port })
}

/// Ends this process when its standard input ends: whoever started it holds the other end, and lets it go however it ends.
fn end_with_input(place: &args::Place) {
    if place.end_with_input {
        std::thread::spawn(|| {
            let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
            std::process::exit(0)
        });
    }
}
