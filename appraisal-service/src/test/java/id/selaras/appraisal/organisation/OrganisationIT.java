package id.selaras.appraisal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.RunningService;
import id.selaras.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The organisation through its own door, on a real broker and database. */
@RunningService
class OrganisationIT {

  private static final String UNITS_HEADER = "code,name,level,parent_code\n";
  private static final String EMPLOYEES_HEADER = String.join(",", EmployeeLine.COLUMNS) + "\n";
  private static int used;

  @LocalServerPort private int port;
  @Autowired private ReactiveMongoTemplate mongo;
  private String key = "";
  private WebTestClient admin = new Api(0).as("admin");

  @BeforeEach
  void aCodeOfItsOwnForEachTest() {
    used++;
    key = "T" + used;
    admin = new Api(port).as("admin", "ADMIN");
  }

  private static WebTestClient.BodyContentSpec post(
      WebTestClient client, String what, String csv, int status) {
    return client
        .post()
        .uri("/api/organisation/" + what)
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(csv)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody();
  }

  private String units() {
    return UNITS_HEADER
        + "%1$s.12.1,Rengas Pulau,kelurahan,%1$s.12\n".formatted(key)
        + "%1$s.12,Medan Marelan,kecamatan,%1$s\n".formatted(key)
        + "%1$s,Kota Medan,kota,12\n".formatted(key)
        + "%1$s.D,\"Dinas Kependudukan\ndan Pencatatan Sipil\",dinas,%1$s\n".formatted(key);
  }

  private String nip(int person) {
    return "19900101201501%d%03d".formatted(1 + used % 2, used / 2 * 20 + person);
  }

  private String employee(int person, String unit, String appraiser, String superior) {
    return "%s-%d,%s,Pegawai %d,%s,Staf,EXECUTOR,PNS,%s,%s\n"
        .formatted(key, person, nip(person), person, unit, appraiser, superior);
  }

  private void importUnits() {
    post(admin, "units", units(), 200).jsonPath("$.accepted").isEqualTo(4);
  }

  @Test
  void aFileOfUnitsCanBeSentAgain() {
    importUnits();
    post(admin, "units", units(), 200)
        .jsonPath("$.accepted")
        .isEqualTo(0)
        .jsonPath("$.unchanged")
        .isEqualTo(4)
        .jsonPath("$.rejected")
        .isEqualTo(0);
    admin
        .get()
        .uri("/api/organisation/units?code={code}", key + ".12.1")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].kind")
        .isEqualTo("WARD")
        .jsonPath("$.items[0].parentId")
        .isEqualTo(Unit.idOf(key + ".12"))
        .jsonPath("$.items[0].version")
        .isEqualTo(1);
    admin
        .get()
        .uri("/api/organisation/units/{id}", Unit.idOf(key))
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"1\"")
        .expectBody()
        .jsonPath("$.parentId")
        .doesNotExist();
  }

  @Test
  void aChangedNameIsAChangeAndNotASecondUnit() {
    importUnits();
    post(admin, "units", units().replace("Rengas Pulau", "Terjun"), 200)
        .jsonPath("$.accepted")
        .isEqualTo(1)
        .jsonPath("$.unchanged")
        .isEqualTo(3);
    admin
        .get()
        .uri("/api/organisation/units/{id}", Unit.idOf(key + ".12.1"))
        .exchange()
        .expectHeader()
        .valueEquals("ETag", "\"2\"")
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("Terjun");
  }

  @Test
  void badLinesAreAnsweredInTheCallersLanguageAndGoodLinesKept() {
    String csv =
        units()
            + "%1$s.12.2,Terjun,desa,%1$s.12\n".formatted(key)
            + "%1$s.13.1,Paya Pasir,kelurahan,%1$s.13\n".formatted(key)
            + "short\n"
            + "%1$s.12.3,Labuhan Deli,kelurahan,%1$s.12\n".formatted(key);
    post(admin, "units", csv, 200)
        .jsonPath("$.accepted")
        .isEqualTo(5)
        .jsonPath("$.rejected")
        .isEqualTo(3)
        .jsonPath("$.rejections[0].line")
        .isEqualTo(7)
        .jsonPath("$.rejections[0].errors[0].column")
        .isEqualTo("level")
        .jsonPath("$.rejections[1].errors[0].message")
        .isEqualTo("unit induk " + key + ".13 tidak dikenal dan tidak ada dalam berkas")
        .jsonPath("$.rejections[2].line")
        .isEqualTo(9)
        .jsonPath("$.rejections[2].errors[0].code")
        .isEqualTo("field-count");
    WebTestClient english = admin.mutate().defaultHeader("Accept-Language", "en").build();
    post(english, "units", csv, 200)
        .jsonPath("$.rejections[1].errors[0].message")
        .isEqualTo("parent unit " + key + ".13 is neither known nor in the file");
  }

  @Test
  void missingColumnsAreListed() {
    post(admin, "units", "kode,name\n1,a\n", 400)
        .jsonPath("$.type")
        .isEqualTo("urn:selaras:problem:csv-header")
        .jsonPath("$.errors.length()")
        .isEqualTo(3);
  }

  @Test
  void onlyAnAdministratorImports() {
    for (String role : List.of("PLANNER", "AUDITOR", "EMPLOYEE", "UNIT_HEAD", "FEED")) {
      WebTestClient other = new Api(port).as("other", role);
      post(other, "units", units(), 403);
      post(other, "employees", EMPLOYEES_HEADER, 403);
    }
  }

  @Test
  void aDryRunTellsAndWritesNothing() {
    post(admin, "units?dryRun=true", units(), 200).jsonPath("$.accepted").isEqualTo(4);
    importUnits();
  }

  @Test
  void anAppraiserMayComeLaterInTheFile() {
    importUnits();
    String csv =
        EMPLOYEES_HEADER
            + employee(1, key + ".D", nip(2), nip(3))
            + employee(2, key + ".D", nip(3), "")
            + employee(3, key + ".D", "", "");
    post(admin, "employees", csv, 200).jsonPath("$.accepted").isEqualTo(3);
    post(admin, "employees", csv, 200).jsonPath("$.unchanged").isEqualTo(3);
    new Api(port)
        .as(key + "-2", "APPRAISER")
        .get()
        .uri("/api/organisation/me")
        .exchange()
        .expectHeader()
        .valueMatches("Cache-Control", ".*no-store.*")
        .expectBody()
        .jsonPath("$.employee.nip")
        .isEqualTo(nip(2))
        .jsonPath("$.employee.appraiserId")
        .isEqualTo(idOf(3))
        .jsonPath("$.appraises.length()")
        .isEqualTo(1)
        .jsonPath("$.appraises[0].id")
        .isEqualTo(idOf(1));
  }

  private String idOf(int person) {
    return employee(person).path("id").asString();
  }

  private JsonNode employee(int person) {
    byte[] body =
        new Api(port)
            .as(key + "-" + person, "EMPLOYEE")
            .get()
            .uri("/api/organisation/me")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body).path("employee");
  }

  private WebTestClient.ResponseSpec correct(WebTestClient client, JsonNode employee, String nip) {
    return client
        .put()
        .uri("/api/organisation/employees/{id}/nip", employee.path("id").asString())
        .header("If-Match", "\"" + employee.path("version").asLong() + "\"")
        .bodyValue(Map.of("nip", nip))
        .exchange();
  }

  @Test
  void theIdOfAPersonTellsNothingOfTheNip() {
    importUnits();
    post(admin, "employees", EMPLOYEES_HEADER + employee(1, key, "", ""), 200);

    assertThat(idOf(1)).isNotEqualTo(Ids.derived("employee", nip(1)));
    assertThat(mongo.findAll(Document.class, "numbered-people").collectList().block())
        .isNotEmpty()
        .noneMatch(person -> person.toJson().contains(nip(1)));
  }

  @Test
  void aMistypedNipIsCorrectedAndThePersonStaysWhoTheyAre() {
    importUnits();
    post(admin, "employees", EMPLOYEES_HEADER + employee(1, key, "", ""), 200);
    JsonNode before = employee(1);

    correct(new Api(port).as("other", "PLANNER"), before, nip(2)).expectStatus().isForbidden();
    correct(admin, before, "199013012015011001").expectStatus().isEqualTo(422);
    correct(admin, before, nip(2)).expectStatus().isOk();

    assertThat(employee(1).path("nip").asString()).isEqualTo(nip(2));
    assertThat(idOf(1)).isEqualTo(before.path("id").asString());
    post(
            admin,
            "employees",
            EMPLOYEES_HEADER + employee(1, key, "", "").replace(nip(1), nip(2)),
            200)
        .jsonPath("$.unchanged")
        .isEqualTo(1);
    // The number that had been mistyped is free for whoever really has it.
    post(
            admin,
            "employees",
            EMPLOYEES_HEADER + employee(3, key, "", "").replace(nip(3), nip(1)),
            200)
        .jsonPath("$.accepted")
        .isEqualTo(1);
    assertThat(idOf(3)).isNotEqualTo(before.path("id").asString());
    correct(admin, employee(3), nip(2)).expectStatus().isEqualTo(409);
  }

  @Test
  void employeesFromBeforeAreFoundByTheirNipOnceItIsNoted() {
    importUnits();
    String csv = EMPLOYEES_HEADER + employee(1, key, "", "");
    post(admin, "employees", csv, 200);
    String id = idOf(1);
    mongo.dropCollection("numbered-people").block();
    post(admin, "employees", csv, 200)
        .jsonPath("$.rejections[0].errors[0].code")
        .isEqualTo("account-taken");

    admin.post().uri("/api/organisation/person-numbers").exchange().expectStatus().isOk();

    post(admin, "employees", csv, 200).jsonPath("$.unchanged").isEqualTo(1);
    assertThat(idOf(1)).isEqualTo(id);
  }

  @Test
  void twoImportsAtOnceMakeOnePersonOfANip() throws InterruptedException {
    importUnits();
    String csv = EMPLOYEES_HEADER + employee(1, key, "", "") + employee(2, key, nip(1), "");
    List<Thread> both =
        Stream.generate(
                () -> Thread.ofPlatform().unstarted(() -> post(admin, "employees", csv, 200)))
            .limit(2)
            .toList();
    both.forEach(Thread::start);
    for (Thread each : both) {
      each.join();
    }

    post(admin, "employees", csv, 200).jsonPath("$.unchanged").isEqualTo(2);
    assertThat(employee(2).path("appraiserId").asString()).isEqualTo(idOf(1));
  }

  @Test
  void whateverIsWrongWithAnEmployeeIsTold() {
    importUnits();
    String csv =
        EMPLOYEES_HEADER
            + employee(1, key + ".X", "", "")
            + employee(2, key, nip(9), "")
            + employee(3, key, nip(3), "")
            + employee(4, key, nip(5), "")
            + employee(5, key, nip(4), "")
            + employee(6, key, "", "").replace(nip(6), "199013012015011001")
            + employee(7, key, "", "").replace(key + "-7", key + "-8")
            + employee(8, key, "", "")
            + employee(9, key, nip(2), "").replace("PNS", "PPPK");
    post(admin, "employees", csv, 200)
        .jsonPath("$.accepted")
        .isEqualTo(1)
        .jsonPath("$.rejections[*].errors[*].code")
        .isEqualTo(
            List.of(
                "unit-unknown",
                "appraiser-unknown",
                "own-appraiser",
                "appraiser-circle",
                "appraiser-circle",
                "nip-birth-date",
                "twice-in-file",
                "nip-not-pppk"));
  }

  @Test
  void anAccountBelongsToOneEmployee() {
    importUnits();
    post(admin, "employees", EMPLOYEES_HEADER + employee(1, key, "", ""), 200);
    post(
            admin,
            "employees",
            EMPLOYEES_HEADER + employee(2, key, "", "").replace(key + "-2", key + "-1"),
            200)
        .jsonPath("$.rejections[0].errors[0].code")
        .isEqualTo("account-taken");
  }

  @Test
  void theNipIsMaskedForWhoeverNeedNotKnowIt() {
    importUnits();
    post(
        admin,
        "employees",
        EMPLOYEES_HEADER + employee(1, key + ".12", "", "") + employee(2, key + ".D", "", ""),
        200);
    String uri = "/api/organisation/employees?unit=" + Unit.idOf(key + ".12");
    for (String role : List.of("AUDITOR", "PLANNER")) {
      new Api(port)
          .as("other", role)
          .get()
          .uri(uri)
          .exchange()
          .expectBody()
          .jsonPath("$.items.length()")
          .isEqualTo(1)
          .jsonPath("$.items[0].nip")
          .isEqualTo(new Nip(nip(1)).masked());
    }
    admin.get().uri(uri).exchange().expectBody().jsonPath("$.items[0].nip").isEqualTo(nip(1));
  }

  @Test
  void aHeadSeesTheOwnUnitAndThoseBelow() {
    importUnits();
    post(
        admin,
        "employees",
        EMPLOYEES_HEADER + employee(1, key + ".12", "", "") + employee(2, key + ".D", "", ""),
        200);
    WebTestClient head = new Api(port).as(key + "-1", "UNIT_HEAD");
    head.get().uri(ofUnit(".12")).exchange().expectStatus().isOk();
    head.get().uri(ofUnit(".12.1")).exchange().expectStatus().isOk();
    head.get().uri(ofUnit(".D")).exchange().expectStatus().isForbidden();
    head.get().uri(ofUnit("")).exchange().expectStatus().isForbidden();
    new Api(port)
        .as("nobody", "UNIT_HEAD")
        .get()
        .uri(ofUnit(".12"))
        .exchange()
        .expectStatus()
        .isForbidden();
    new Api(port)
        .as(key + "-1", "EMPLOYEE")
        .get()
        .uri(ofUnit(".12"))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private String ofUnit(String code) {
    return "/api/organisation/employees?unit=" + Unit.idOf(key + code);
  }

  @Test
  void aFileOfThousandsIsTakenWholeAndAnsweredWithTheFirstThousandReasons() {
    StringBuilder csv = new StringBuilder(units());
    for (int i = 0; i < 3000; i++) {
      csv.append(
          "%s.K%d,Kelurahan,kelurahan,%s\n".formatted(key, i, key + (i % 2 == 0 ? ".12" : "")));
    }
    post(admin, "units", csv.toString(), 200)
        .jsonPath("$.accepted")
        .isEqualTo(1504)
        .jsonPath("$.rejected")
        .isEqualTo(1500)
        .jsonPath("$.rejections.length()")
        .isEqualTo(1000);
  }
}
