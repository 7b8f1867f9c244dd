package id.selaras.indicator.organisation;

/** The kinds of post of UU 20/2023; an instrument may be meant for one of them. */
public enum PostType {
  SENIOR_LEADER,
  ADMINISTRATOR,
  SUPERVISOR,
  EXECUTOR,
  FUNCTIONAL
}
