"""Published figures on work from home, recomputed from reference data that are not part of the project.

    HOMEGROUND_REFERENCE_DATA=FOLDER python -m benchmarks.reproduction

The figures are those of Dingel and Neiman (2020), of the BLS Occupational Requirements Survey 2023, and of our own shares by
occupation beside that survey and a German one. `results.py` lists them; what went wrong on the way stands in comments.
"""
