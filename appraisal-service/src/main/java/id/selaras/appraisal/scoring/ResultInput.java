package id.selaras.appraisal.scoring;

import java.util.List;

/** One planned work result with its indicators. */
public record ResultInput(String title, List<IndicatorInput> indicators) {}
