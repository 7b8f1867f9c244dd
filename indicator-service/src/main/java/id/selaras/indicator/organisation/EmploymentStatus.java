package id.selaras.indicator.organisation;

/** The kinds of civil servant (ASN) of UU 20/2023, and the candidate on probation. */
public enum EmploymentStatus {
  PNS,
  CPNS,
  PPPK
}
