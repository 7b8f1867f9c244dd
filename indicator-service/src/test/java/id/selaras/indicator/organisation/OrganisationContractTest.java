package id.selaras.indicator.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrganisationContractTest {

  @Test
  void neitherNameNorNipOfAPersonIsKept() {
    Stream<String> kept =
        Arrays.stream(Employee.class.getRecordComponents()).map(each -> each.getName());

    assertThat(kept).doesNotContainAnyElementsOf(List.of("name", "nip", "postTitle"));
  }
}
