package id.selaras.evaluation.progress;

import id.selaras.evaluation.list.SortedList;
import id.selaras.evaluation.live.LiveFigures;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Caller;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far appraisal has come, for everybody who is signed in. */
@RestController
@RequestMapping("/api/evaluation/progress")
class ProgressController {

  private final LiveFigures figures;
  private final UnitDirectory units;

  ProgressController(LiveFigures figures, UnitDirectory units) {
    this.figures = figures;
    this.units = units;
  }

  /**
   * Progress by unit code and cycle.
   *
   * @param unit only these units, each by id or code
   * @param cycle only those of one of these cycles
   */
  @MayAnswer("unit-unknown")
  @GetMapping
  Page<ProgressView> listProgress(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> unit,
      @RequestParam(defaultValue = "") List<String> cycle,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    List<String> ids = units.ids(unit);
    List<ProgressView> items =
        figures.of(ProgressFigure.NAME, ProgressView.class).stream()
            .filter(each -> ids.isEmpty() || ids.contains(each.unitId()))
            .filter(each -> cycle.isEmpty() || cycle.contains(each.cycleId()))
            .toList();
    return new SortedList<>(items, ProgressView::sort, "progress:" + unit + cycle)
        .page(cursor, limit);
  }
}
