package id.selaras.indicator.career;

/** The levels of functional posts (PermenPANRB 1/2023), lowest first in each category. */
public enum Level {
  PEMULA,
  TERAMPIL,
  MAHIR,
  PENYELIA,
  AHLI_PERTAMA,
  AHLI_MUDA,
  AHLI_MADYA,
  AHLI_UTAMA
}
