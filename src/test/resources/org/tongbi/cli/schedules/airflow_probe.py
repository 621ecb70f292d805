"""Loads the DAG with stand-ins for Airflow and prints what it is made of, as JSON; argument: the file of the DAG.

It shows that the file is Python that runs, what it hands to the operator, and what it makes of exit codes; not that
Airflow takes it.
"""

import importlib.util
import json
import sys
import types


class AirflowException(Exception):
    pass


class AirflowFailException(AirflowException):
    pass


class DAG:
    last = None

    def __init__(self, **arguments):
        self.arguments = arguments
        self.tasks = []
        DAG.last = self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


class SparkSubmitOperator:
    # The parameters of the provider's operator that the DAG uses; another name is a mistake of the DAG.
    KNOWN = {"task_id", "conn_id", "name", "application", "java_class", "application_args", "driver_memory", "conf"}

    def __init__(self, **arguments):
        unknown = set(arguments) - self.KNOWN
        if unknown:
            raise TypeError(f"unknown parameters {sorted(unknown)}")
        self.arguments = arguments
        self.fails = None
        self.after = []
        DAG.last.tasks.append(self)

    def execute(self, context):
        if self.fails:
            raise AirflowException(self.fails)

    def __rshift__(self, other):
        other.after.append(self.arguments["task_id"])
        return other


def module(name, **content):
    made = types.ModuleType(name)
    made.__dict__.update(content)
    sys.modules[name] = made


module("pendulum", datetime=lambda *day, tz: (*day, tz))
module("airflow", DAG=DAG)
module("airflow.exceptions", AirflowException=AirflowException, AirflowFailException=AirflowFailException)
module("airflow.models")
module("airflow.models.param", Param=lambda default, **kwargs: {"default": default, **kwargs})
for package in ("", ".apache", ".apache.spark", ".apache.spark.operators"):
    module("airflow.providers" + package)
module("airflow.providers.apache.spark.operators.spark_submit", SparkSubmitOperator=SparkSubmitOperator)

sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("tongbi_night", sys.argv[1])
dag_file = importlib.util.module_from_spec(spec)
spec.loader.exec_module(dag_file)


def outcome(code):
    """What a task makes of an exit code."""
    task = dag_file.night
    # As SparkSubmitHook.submit words it.
    task.fails = f"Cannot execute: spark-submit --name x. Error code is: {code}." if code else None
    try:
        task.execute({})
        return "done"
    except AirflowFailException as failure:
        return f"fails: {failure}"
    except AirflowException as failure:
        return f"retried: {failure}"


dag = DAG.last
defaults = dag.arguments["default_args"]
print(
    json.dumps(
        {
            "start_date": dag.arguments["start_date"],
            "schedule": dag.arguments["schedule"],
            "catchup": dag.arguments["catchup"],
            "max_active_runs": dag.arguments["max_active_runs"],
            "as_of": dag.arguments["params"]["as_of"]["pattern"],
            "retries": defaults["retries"],
            "limit_seconds": defaults["execution_timeout"].total_seconds(),
            "alerts": defaults["on_failure_callback"].__name__,
            "tasks": [{**task.arguments, "after": task.after} for task in dag.tasks],
            "codes": [
                dag_file.exit_code("Cannot execute: spark-submit. Error code is: 1. Kubernetes spark exit code is: 4"),
                dag_file.exit_code("Cannot execute: spark-submit. Error code is: 5. Kubernetes spark exit code is: 0"),
                dag_file.exit_code("Cannot execute: spark-submit. Error code is: -15."),
            ],
            "outcomes": {code: outcome(code) for code in (0, 1, 2, 3, 4, 5, 130)},
        }
    )
)
