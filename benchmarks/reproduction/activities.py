"""Our labels of activities, rolled up over the tasks of O*NET 29.3: scores by occupation, as they are shipped."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.reproduction.tables import Numbers, Scores, Texts, mean_by, read_table

LABELS = {"home": 1.0, "partly": 0.5, "onsite": 0.0}


@dataclass(frozen=True, slots=True)
class OccupationScores:
    """By occupation: the share of tasks that are wholly home work, the mean score, the share that are so at least in part."""

    low: Scores
    mid: Scores
    high: Scores


def occupation_scores(folder: Path, *, digits: int = 7) -> OccupationScores:
    """The scores by SOC 2018, or with ten digits by O*NET code; each task counts alike."""
    codes, scores = task_scores(folder)
    codes = np.strings.slice(codes, digits)
    return OccupationScores(*(mean_by(codes, each) for each in ((scores == 1).astype(np.float64), scores, (scores > 0).astype(np.float64))))


@cache
def task_scores(folder: Path) -> tuple[Texts, Numbers]:
    """The O*NET code and the score of each task: the mean over its detailed activities, each as its activity is labelled."""
    table = read_table(folder / "data" / "onet_29_3" / "Tasks to DWAs.txt.gz")
    activities = np.strings.slice(table["DWA ID"], -len(".D01"))
    by_task = mean_by(np.strings.add(table["O*NET-SOC Code"], table["Task ID"]), activity_scores(folder).of(activities))
    return np.strings.slice(by_task.codes, len("11-1011.00")), by_task.values


def activity_scores(folder: Path) -> Scores:
    """The score of each activity."""
    table = read_table(folder / "facts" / "activities.csv")
    return mean_by(table["activity_id"], np.array([LABELS[label] for label in table["label"]]))
