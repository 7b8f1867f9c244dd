/**
 * The inbox of what evaluation and staff ask to revise, what a planner decides on it, and what
 * comes of the decision.
 */
@NullMarked
package id.selaras.indicator.revision;

import org.jspecify.annotations.NullMarked;
