package id.selaras.evaluation.intake;

import id.selaras.evaluation.source.Mapping;
import id.selaras.evaluation.source.Source;
import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.survey.SurveyResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row into a response, or says everything that is wrong with it. Only mapped columns are
 * looked at, so nothing else of a row can leave this class.
 */
final class RowCheck {

  private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);
  private static final int LONGEST_RECORD = 128;
  private static final int LONGEST_SERVICE = 100;

  private final Source source;
  private final SatisfactionScheme scheme;
  private final LocalDate today;
  private final Function<String, Optional<String>> unitOfCode;

  /** With today's date in Medan, and what finds a unit by its code. */
  RowCheck(
      Source source,
      SatisfactionScheme scheme,
      LocalDate today,
      Function<String, Optional<String>> unitOfCode) {
    this.source = source;
    this.scheme = scheme;
    this.today = today;
    this.unitOfCode = unitOfCode;
  }

  /**
   * A response where there is no fault; the record's id wherever it could be read; and, of a row
   * that is refused, what may be kept so that it can be corrected.
   */
  record Outcome(
      @Nullable SurveyResponse response,
      @Nullable String record,
      List<Fault> faults,
      Map<String, String> kept) {}

  Outcome check(Row row) {
    Row.Columns columns = row.columns();
    if (columns == null) {
      return new Outcome(null, null, List.of(new Fault(null, Reason.LINE_UNREADABLE)), Map.of());
    }
    var faults = new ArrayList<Fault>();
    Mapping mapping = source.mapping();
    String record = record(mapping.record(), columns, faults);
    LocalDate day = day(mapping.date(), columns, faults);
    Map<Element, Integer> answers = answers(mapping, columns, faults);
    String service = service(mapping.service(), columns, faults);
    if (record == null || day == null || !faults.isEmpty()) {
      return new Outcome(
          null, record, List.copyOf(faults), CorrectableColumns.of(source, columns, record));
    }
    String unitId = unit(mapping.unit(), columns);
    String locationId = unitId.equals(source.unitId()) ? null : source.unitId();
    return new Outcome(
        new SurveyResponse(source.code(), record, unitId, locationId, service, day, answers),
        record,
        List.of(),
        Map.of());
  }

  private static @Nullable String record(String column, Row.Columns columns, List<Fault> faults) {
    String record = text(columns, column);
    if (record == null) {
      faults.add(new Fault(column, Reason.RECORD_MISSING));
      return null;
    }
    if (record.length() > LONGEST_RECORD || record.chars().anyMatch(Character::isISOControl)) {
      faults.add(new Fault(column, Reason.RECORD_INVALID));
      return null;
    }
    return record;
  }

  private @Nullable LocalDate day(String column, Row.Columns columns, List<Fault> faults) {
    String text = text(columns, column);
    if (text == null) {
      faults.add(new Fault(column, Reason.DATE_MISSING));
      return null;
    }
    Optional<LocalDate> day = ServedDay.parse(text);
    if (day.isEmpty()) {
      faults.add(new Fault(column, Reason.DATE_UNREADABLE));
    } else if (day.get().isAfter(today)) {
      faults.add(new Fault(column, Reason.DATE_IN_FUTURE));
    } else if (day.get().isBefore(OLDEST)) {
      faults.add(new Fault(column, Reason.DATE_TOO_OLD));
    }
    return day.orElse(null);
  }

  private Map<Element, Integer> answers(Mapping mapping, Row.Columns columns, List<Fault> faults) {
    var answers = new EnumMap<Element, Integer>(Element.class);
    mapping
        .elements()
        .forEach(
            (element, column) -> {
              String text = text(columns, column);
              if (text == null) {
                switch (scheme.completeness().rule()) {
                  case COMPLETE_ONLY -> faults.add(new Fault(column, Reason.INCOMPLETE));
                }
                return;
              }
              answer(text)
                  .ifPresentOrElse(
                      value -> {
                        if (!scheme.scale().holds(value)) {
                          faults.add(new Fault(column, Reason.OUT_OF_SCALE));
                        } else {
                          answers.put(element, value.intValue());
                        }
                      },
                      () -> faults.add(new Fault(column, Reason.NOT_A_NUMBER)));
            });
    return answers;
  }

  /** A whole number; spreadsheets write it as 4.0. */
  private static Optional<Long> answer(String text) {
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    if (whole.length() > 9 || !whole.matches("[+-]?[0-9]+")) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(whole));
  }

  private static @Nullable String service(
      @Nullable String column, Row.Columns columns, List<Fault> faults) {
    String service = column == null ? null : text(columns, column);
    if (service != null
        && column != null
        && (service.length() > LONGEST_SERVICE
            || service.chars().anyMatch(Character::isISOControl))) {
      faults.add(new Fault(column, Reason.SERVICE_INVALID));
      return null;
    }
    return service;
  }

  private String unit(@Nullable String column, Row.Columns columns) {
    String value = column == null ? null : text(columns, column);
    if (value == null) {
      return source.unitId();
    }
    return source.unitOf(value).or(() -> unitOfCode.apply(value)).orElse(source.unitId());
  }

  private static @Nullable String text(Row.Columns columns, String column) {
    String text = columns.text(column);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
