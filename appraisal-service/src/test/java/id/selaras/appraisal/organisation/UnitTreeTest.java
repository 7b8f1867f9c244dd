package id.selaras.appraisal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.platform.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

  private final UnitTree tree = new UnitTree();
  private long line = 1;

  private UnitLine unit(String code, UnitKind kind, String parent) {
    UnitLine unit = new UnitLine(++line, code, "Unit " + code, kind, parent);
    tree.add(unit);
    return unit;
  }

  private List<String> refused(Map<String, UnitKind> known) {
    return tree.settle(known).stream()
        .flatMap(rejection -> rejection.errors().stream())
        .map(UnitTreeTest::told)
        .sorted()
        .toList();
  }

  private static String told(Violation violation) {
    return violation.line() + " " + violation.pointer() + " " + violation.code();
  }

  @Test
  void aParentMayComeLaterInTheFile() {
    unit("12.71.12.1001", UnitKind.WARD, "12.71.12");
    unit("12.71.12", UnitKind.DISTRICT, "12.71");
    unit("12.71", UnitKind.CITY, "12");
    assertThat(refused(Map.of())).isEmpty();
  }

  @Test
  void aParentMayBeKnownFromBefore() {
    unit("12.71.12.1001", UnitKind.WARD, "12.71.12");
    assertThat(refused(Map.of("12.71.12", UnitKind.DISTRICT))).isEmpty();
  }

  @Test
  void aRefusedParentTakesItsChildrenAlong() {
    UnitLine ward = unit("12.71.12.1001", UnitKind.WARD, "12.71.12");
    UnitLine district = unit("12.71.12", UnitKind.DISTRICT, "12.99");
    assertThat(refused(Map.of()))
        .containsExactly("2 parent_code unit-parent-unknown", "3 parent_code unit-parent-unknown");
    assertThat(tree.holds(ward)).isFalse();
    assertThat(tree.holds(district)).isFalse();
  }

  @Test
  void aWardLiesInADistrictAndNowhereElse() {
    unit("12.71", UnitKind.CITY, "12");
    unit("DUKCAPIL", UnitKind.AGENCY, "12.71");
    unit("W", UnitKind.WARD, "DUKCAPIL");
    assertThat(refused(Map.of())).containsExactly("4 parent_code unit-parent-kind");
  }

  @Test
  void theKindOfAKnownUnitIsFixed() {
    unit("12.71.12", UnitKind.AGENCY, "12.71");
    assertThat(refused(Map.of("12.71", UnitKind.CITY, "12.71.12", UnitKind.DISTRICT)))
        .containsExactly("2 level unit-kind-fixed");
  }

  @Test
  void theFirstOfTwoLinesForOneUnitStands() {
    UnitLine first = unit("12.71", UnitKind.CITY, "12");
    UnitLine second = new UnitLine(9, "12.71", "Other", UnitKind.CITY, "12");
    assertThat(tree.add(second)).isEqualTo(first.number());
    assertThat(tree.holds(first)).isTrue();
    assertThat(tree.holds(second)).isFalse();
  }
}
