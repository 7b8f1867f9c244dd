package id.selaras.appraisal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNumbersTest {

  private static final String NIP = "199001012015011001";

  @Test
  void theSameSecretFindsTheSamePerson() {
    assertThat(new PersonNumbers("one").keyOf(NIP))
        .isEqualTo(new PersonNumbers("one").keyOf(NIP))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void withoutTheSecretANipLeadsNowhere() {
    assertThat(new PersonNumbers("one").keyOf(NIP))
        .isNotEqualTo(new PersonNumbers("other").keyOf(NIP));
  }
}
