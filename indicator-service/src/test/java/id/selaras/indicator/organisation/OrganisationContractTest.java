package id.selaras.indicator.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.ContractCheck;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrganisationContractTest {

  @Test
  void whatIsReadOfTheOrganisationIsInItsContracts() {
    ContractCheck.consumer(OrganisationConfiguration.UNITS.name(), Unit.class);
    ContractCheck.consumer(OrganisationConfiguration.EMPLOYEES.name(), Employee.class);
    ContractCheck.consumer(OrganisationConfiguration.WAVES.name(), Wave.class);
  }

  @Test
  void neitherNameNorNipOfAPersonIsKept() {
    Stream<String> kept =
        Arrays.stream(Employee.class.getRecordComponents()).map(each -> each.getName());

    assertThat(kept).doesNotContainAnyElementsOf(List.of("name", "nip", "postTitle"));
  }
}
