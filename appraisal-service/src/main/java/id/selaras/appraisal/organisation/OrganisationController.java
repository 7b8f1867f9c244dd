package id.selaras.appraisal.organisation;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The organisation as it is: units for all, employees for those who have to know. */
@RestController
@RequestMapping("/api/organisation")
class OrganisationController {

  private final OrganisationService organisation;

  OrganisationController(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /** A unit as clients see it. */
  record UnitView(
      String id,
      long version,
      String code,
      String name,
      UnitKind kind,
      @Nullable String parentId,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      UnitStatus status) {

    static UnitView of(Versioned<Unit> unit) {
      Unit state = unit.state();
      return new UnitView(
          unit.id(),
          unit.version(),
          state.code(),
          state.name(),
          state.kind(),
          state.parentId(),
          state.validFrom(),
          state.validTo(),
          state.status());
    }
  }

  /** An employee as clients see one; the NIP may be masked. */
  record EmployeeView(
      String id,
      long version,
      String account,
      String name,
      String nip,
      String unitId,
      String postTitle,
      PostType postType,
      EmploymentStatus employmentStatus,
      @Nullable String appraiserId,
      @Nullable String superiorId,
      EmployeeStatus status) {

    /** NIP in full for the administrator who keeps it, and for the person whose number it is. */
    static EmployeeView of(Versioned<Employee> employee, Caller reader) {
      Employee state = employee.state();
      boolean full = reader.has("ADMIN") || state.account().equals(reader.account());
      return new EmployeeView(
          employee.id(),
          employee.version(),
          state.account(),
          state.name(),
          full ? state.nip() : new Nip(state.nip()).masked(),
          state.unitId(),
          state.postTitle(),
          state.postType(),
          state.employmentStatus(),
          state.appraiserId(),
          state.superiorId(),
          state.status());
    }
  }

  /** Somebody whom the caller appraises. */
  record Appraised(String id, String name, String unitId) {}

  /** The caller in the organisation. */
  record Me(EmployeeView employee, List<Appraised> appraises) {}

  /**
   * Units by code.
   *
   * @param kind only units of one of these kinds
   * @param parent only units directly under one of these, by id
   * @param code only units with one of these codes
   */
  @GetMapping("/units")
  Mono<Page<UnitView>> listUnits(
      @RequestParam(defaultValue = "") List<UnitKind> kind,
      @RequestParam(defaultValue = "") List<String> parent,
      @RequestParam(defaultValue = "") List<String> code,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return organisation
        .units(kind, parent, code, cursor, limit)
        .map(page -> page.map(UnitView::of));
  }

  /** One unit. */
  @GetMapping("/units/{id}")
  Mono<ResponseEntity<UnitView>> getUnit(@PathVariable String id) {
    return organisation
        .unit(id)
        .map(unit -> ResponseEntity.ok().eTag(unit.etag()).body(UnitView.of(unit)));
  }

  /**
   * Employees, of some units or of all. A head of a unit sees the own unit and those below it, by
   * the organisation's own record of where the head works.
   *
   * @param unit only those of one of these units, by id
   */
  @GetMapping("/employees")
  Mono<ResponseEntity<Page<EmployeeView>>> listEmployees(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> unit,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return organisation
        .employees(caller, unit, cursor, limit)
        .map(page -> personal(page.map(employee -> EmployeeView.of(employee, caller))));
  }

  /** A NIP as it should have been. */
  record Correction(@Size(max = 40) String nip) {}

  /**
   * Corrects a mistyped NIP (ADMIN); the person keeps id, plans and appraisals. 409 {@code
   * number-taken} where the number is somebody else's.
   */
  @PutMapping("/employees/{id}/nip")
  Mono<ResponseEntity<EmployeeView>> correctNip(
      Caller caller, IfMatch ifMatch, @PathVariable String id, @RequestBody Correction correction) {
    return organisation
        .correctNip(id, ifMatch.version(), caller, correction.nip())
        .map(
            employee ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .eTag(employee.etag())
                    .body(EmployeeView.of(employee, caller)));
  }

  /** How many employees there are. */
  record Noted(long employees) {}

  /**
   * Notes whose number each NIP is (ADMIN): once after an upgrade from a version whose ids were
   * made of NIPs, before the next import. Doing it again changes nothing.
   */
  @PostMapping("/person-numbers")
  Mono<Noted> notePersonNumbers(Caller caller) {
    return organisation.noteNumbers(caller).map(Noted::new);
  }

  /** The caller's own record, and whom the caller appraises. */
  @MayAnswer("no-employee-record")
  @GetMapping("/me")
  Mono<ResponseEntity<Me>> getMe(Caller caller) {
    return organisation
        .own(caller)
        .flatMap(
            employee ->
                organisation
                    .appraisedBy(employee.id())
                    .map(
                        other ->
                            new Appraised(other.id(), other.state().name(), other.state().unitId()))
                    .collectList()
                    .map(
                        appraised ->
                            personal(new Me(EmployeeView.of(employee, caller), appraised))));
  }

  private static <T> ResponseEntity<T> personal(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate()).body(body);
  }
}
