"""The JSON that each command gives with `--json`, one shape a command; docs/reference/json.md is written from here.

Days are `YYYY-MM-DD`, moments ISO 8601 in UTC, exact numbers are texts. Every key is always there; `null` is "not known".
"""

from collections.abc import Mapping

from homeground.cli.shapes import (
    advise,
    answer,
    begin,
    concerns,
    data,
    device,
    evidence,
    jobs,
    keep,
    law,
    lint,
    money,
    policy,
    practise,
    record,
    start,
    table,
    talk,
    tasks,
    trial,
    trial_case,
    week,
    worth,
)

SHAPES: Mapping[str, type] = {
    **begin.SHAPES,
    **start.SHAPES,
    **answer.SHAPES,
    **record.SHAPES,
    **law.SHAPES,
    **lint.SHAPES,
    **policy.SHAPES,
    **concerns.SHAPES,
    **device.SHAPES,
    **tasks.SHAPES,
    **week.SHAPES,
    **data.SHAPES,
    **jobs.SHAPES,
    **evidence.SHAPES,
    **money.SHAPES,
    **worth.SHAPES,
    **table.SHAPES,
    **advise.SHAPES,
    **practise.SHAPES,
    **talk.SHAPES,
    **trial.SHAPES,
    **trial_case.SHAPES,
    **keep.SHAPES,
}
"""The shape of each command's JSON, by the words that are typed."""
