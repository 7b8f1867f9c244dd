package id.selaras.indicator.needs;

/**
 * That one account supports one need, or no longer does. An aggregate of its own under an id that
 * follows from both: an account counts once whatever is sent twice or at once, and thousands may
 * support a need without waiting for one another or making its version stale for the planner.
 */
public record Support(String needId, String account, boolean given) {}
