/**
 * Needs analysis: units and staff propose and support aspects, a planner decides on each with a
 * reason, and everyone reads the result.
 */
@NullMarked
package id.selaras.indicator.needs;

import org.jspecify.annotations.NullMarked;
