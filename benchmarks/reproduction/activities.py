"""Our labels of activities, rolled up over the tasks of O*NET 29.3: scores by occupation, as they are shipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.reproduction.tables import Numbers, Scores, Texts, mean_by, read_table
from homeground.portability import Result, activities

LABELS: Mapping[Result, float] = {"home": 1.0, "partly": 0.5, "onsite": 0.0}


@dataclass(frozen=True, slots=True)
class OccupationScores:
    """By occupation: the share of tasks that are home work, the mean score, the share that are so in part, the number of tasks."""

    low: Scores
    mid: Scores
    high: Scores
    tasks: Scores


def occupation_scores(folder: Path, *, digits: int = 7) -> OccupationScores:
    """The scores by SOC 2018, or with ten digits by O*NET code; each task counts alike."""
    codes, scores = task_scores(folder)
    codes = np.strings.slice(codes, digits)
    unique, tasks = np.unique(codes, return_counts=True)
    return OccupationScores(
        low=mean_by(codes, (scores == 1).astype(np.float64)),
        mid=mean_by(codes, scores),
        high=mean_by(codes, (scores > 0).astype(np.float64)),
        tasks=Scores(unique, tasks.astype(np.float64)),
    )


@cache
def task_scores(folder: Path) -> tuple[Texts, Numbers]:
    """The O*NET code and the score of each task: the mean over its detailed activities, each as its activity is labelled."""
    table = read_table(folder / "data" / "onet_29_3" / "Tasks to DWAs.txt.gz")
    labelled = np.strings.slice(table["DWA ID"], -len(".D01"))
    by_task = mean_by(np.strings.add(table["O*NET-SOC Code"], table["Task ID"]), activity_scores().of(labelled))
    return np.strings.slice(by_task.codes, len("11-1011.00")), by_task.values


def activity_scores() -> Scores:
    """The score of each activity, by its label as it is shipped."""
    labels = activities()
    return mean_by(np.array(list(labels)), np.array([LABELS[label] for label in labels.values()]))
