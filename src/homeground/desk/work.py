"""What the work of a case allows beside what is asked for."""

from homeground.guidance import GRADES, Finding, Grade, work_findings

__all__ = ["GRADES", "Finding", "Grade", "work_findings"]
