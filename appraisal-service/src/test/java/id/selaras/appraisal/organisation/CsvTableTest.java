package id.selaras.appraisal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static final List<String> COLUMNS = List.of("code", "name");

  /** Lines as {@code number:code=name}, or {@code number!violation}. */
  private static List<String> read(String csv) throws IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(byte[] csv) throws IOException {
    CsvTable table = CsvTable.open(new ByteArrayInputStream(csv), COLUMNS);
    List<String> read = new ArrayList<>();
    for (CsvLine line = table.next(); line != null; line = table.next()) {
      String text = "";
      if (line.isSound()) {
        text = line.optional("code") + "=" + line.optional("name");
      }
      read.add(
          line.isSound()
              ? line.number() + ":" + text
              : line.number() + "!" + line.violations().getFirst().code());
    }
    return read;
  }

  @Test
  void columnsAreFoundByName() throws IOException {
    assertThat(read("Name,extra,CODE\nMarelan,x,1\n")).containsExactly("2:1=Marelan");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreTolerated() throws IOException {
    assertThat(read("\ufeffcode,name\r\n1,a\r\n\r\n2,b")).containsExactly("2:1=a", "4:2=b");
  }

  @Test
  void semicolonsSeparateWhereTheHeaderUsesThem() throws IOException {
    assertThat(read("code;name\n1;\"a;b\"\n2;c,d\n")).containsExactly("2:1=a;b", "3:2=c,d");
  }

  @Test
  void aQuotedFieldMayHoldSeparatorsQuotesAndLineBreaks() throws IOException {
    assertThat(read("code,name\n1,\"a, \"\"b\"\"\nc\"\n2,d\n"))
        .containsExactly("2:1=a, \"b\"\nc", "4:2=d");
  }

  @Test
  void aQuoteInsideAFieldIsText() throws IOException {
    assertThat(read("code,name\n1,12\" monitor\n2,b\n"))
        .containsExactly("2:1=12\" monitor", "3:2=b");
  }

  @Test
  void anUnclosedQuoteSpoilsItsOwnLineAlone() throws IOException {
    assertThat(read("code,name\n1,\"a\n2,b\n3,c\n"))
        .containsExactly("2!quote-unclosed", "3:2=b", "4:3=c");
  }

  @Test
  void twoStrayQuotesSpoilTheirOwnLinesAlone() throws IOException {
    assertThat(read("code,name\n1,\"a\n2,b\n3,\"c\n4,d\n"))
        .containsExactly("2!quote-unclosed", "3:2=b", "4!quote-unclosed", "5:4=d");
  }

  @Test
  void anUnclosedQuoteInALongFileIsGivenUpSoon() throws IOException {
    StringBuilder csv = new StringBuilder("code,name\n0,\"a\n");
    for (int i = 1; i <= 500; i++) {
      csv.append(i).append(",x\n");
    }
    assertThat(read(csv.toString())).hasSize(501).startsWith("2!quote-unclosed", "3:1=x");
  }

  @Test
  void aLineWithTooFewOrTooManyFieldsIsRefused() throws IOException {
    assertThat(read("code,name\n1\n1,a,b\n2,b\n"))
        .containsExactly("2!field-count", "3!field-count", "4:2=b");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWhereTheyStand() throws IOException {
    byte[] csv = "code,name\n1,caf\u00e9\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);
    CsvTable table = CsvTable.open(new ByteArrayInputStream(csv), COLUMNS);
    CsvLine line = table.next();
    assertThat(line).isNotNull();
    line.required("name");
    assertThat(line.violations()).containsExactly(Violation.line(2, "name", "not-utf8"));
    assertThat(table.next()).isNotNull();
  }

  @Test
  void aLineWithoutEndIsCut() throws IOException {
    assertThat(read("code,name\n1," + "x".repeat(200_000) + "\n2,b\n"))
        .containsExactly("2!line-too-long", "3:2=b");
  }

  @Test
  void everyMissingColumnIsListed() {
    assertThatThrownBy(() -> read("kode;nama\n1;a\n"))
        .isInstanceOf(Problem.class)
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(
            problem -> {
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.errors())
                  .containsExactly(
                      Violation.line(1, "code", "column-missing", "code"),
                      Violation.line(1, "name", "column-missing", "name"));
            });
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("\ufeff"))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.slug()).isEqualTo("csv-empty"));
  }
}
