"""Nights of Tongbi by Airflow (2.9 or later, or 3): copy into the folder of DAGs.

Needed: the provider apache-airflow-providers-apache-spark, spark-submit of Spark 4.2 (Scala 2.13) on the workers, a
connection ``spark_tongbi``, best with deploy mode client, where spark-submit ends with the driver's exit code, the jar at
``JAR``. The date of a night is its ``--as-of``: ``now`` on ordinary nights, the day that ``as_of`` of a
triggered run says, and each run's own date in a backfill:

    airflow dags trigger tongbi_night --conf '{"as_of": "2024-05-31"}'
    airflow backfill create --dag-id tongbi_night --from-date 2024-01-01 --to-date 2024-01-31

(Airflow 2 has ``airflow dags backfill --start-date 2024-01-01 --end-date 2024-01-31 tongbi_night`` for the latter.)
"""

from __future__ import annotations

import json
import logging
import re
import urllib.request
from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.models.param import Param
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

JAR = "/srv/tongbi/target/tongbi.jar"
MAIN_CLASS = "org.tongbi.cli.Main"
CONNECTION = "spark_tongbi"
# Where alerts go: a JSON object {"text": …} is posted there. Empty: the log alone.
ALERT_URL = "{{ var.value.get('tongbi_alert_url', '') }}"

# The options of the launcher jobs/tongbi that settle how text is written.
JAVA_OPTIONS = "-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.timezone=UTC"
SPARK_CONF = {
    "spark.driver.extraJavaOptions": JAVA_OPTIONS,
    "spark.executor.extraJavaOptions": JAVA_OPTIONS,
    "spark.ui.showConsoleProgress": "false",
}

AS_OF = "{{ ds if dag_run.run_type == 'backfill' else params.as_of }}"
NIGHT = [
    "nightly",
    "--warehouse",
    "/data/tongbi",
    "--reports",
    "/data/inbox/reports",
    "--facilities",
    "/data/inbox/facilities",
    "--gates",
    "/srv/tongbi/jobs/gates.csv",
    "--as-of",
    AS_OF,
]
CHECK = ["check", "--warehouse", "/data/tongbi"]

# What trying again can mend: storage and cluster (5), an interruption (130). The rest ends the same way.
RETRIED = {5, 130}
MEANING = {
    1: "a bug in tongbi: report it with the message",
    2: "the command is written wrongly: mend the DAG",
    3: "an input cannot be used: mend what the message names",
    4: "a quality gate or an audit stopped it, the last run stands: look at what the message names",
    5: "storage, cluster or build failed: look at disk, rights, Java and Spark",
    130: "interrupted: run it again",
}


def exit_code(message: str) -> int:
    """The driver's exit code in the message with which the hook fails; 5 where it tells none."""
    # On Kubernetes in deploy mode cluster spark-submit has a code of its own, and the hook finds the driver's in its log.
    found = re.search(r"Kubernetes spark exit code is: ([1-9]\d*)", message)
    found = found or re.search(r"Error code is: (\d+)", message)
    return int(found.group(1)) if found else 5


class Tongbi(SparkSubmitOperator):
    """Runs a command; fails at once where trying again would end the same way."""

    def execute(self, context):
        try:
            return super().execute(context)
        except AirflowException as failure:
            code = exit_code(str(failure))
            said = f"tongbi ended with exit code {code}: {MEANING.get(code, 'look at the log')}"
            if code in RETRIED:
                raise AirflowException(said) from failure
            raise AirflowFailException(said) from failure


def alert(context) -> None:
    """Tells people of a task that has failed for good."""
    task = context["task_instance"]
    text = f"tongbi alert: {task.dag_id}.{task.task_id} of {context['run_id']}: {context.get('exception')}"
    logging.getLogger("tongbi").error(text)
    url = context["task"].render_template(ALERT_URL, context)
    if url:
        body = json.dumps({"text": text}).encode()
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=30).close()


with DAG(
    dag_id="tongbi_night",
    schedule="30 2 * * *",
    start_date=pendulum.datetime(2024, 1, 1, tz="Asia/Shanghai"),
    catchup=False,
    # A warehouse takes one night at a time, and a backfill goes forward in time.
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=14),
    params={
        "as_of": Param(
            "now",
            type="string",
            pattern=r"^(now|\d{4}-\d{2}-\d{2})$",
            description="the day whose knowledge counts, or now",
        )
    },
    default_args={
        "retries": 2,
        "retry_delay": timedelta(minutes=10),
        "execution_timeout": timedelta(hours=4),
        "on_failure_callback": alert,
    },
    tags=["tongbi"],
) as dag:
    night = Tongbi(
        task_id="night",
        conn_id=CONNECTION,
        name="tongbi-night",
        application=JAR,
        java_class=MAIN_CLASS,
        application_args=NIGHT,
        driver_memory="4g",
        conf=SPARK_CONF,
    )
    check = Tongbi(
        task_id="check",
        conn_id=CONNECTION,
        name="tongbi-check",
        application=JAR,
        java_class=MAIN_CLASS,
        application_args=CHECK,
        driver_memory="4g",
        conf=SPARK_CONF,
    )
    night >> check
