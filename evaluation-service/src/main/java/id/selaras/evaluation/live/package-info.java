/** The figures as they move: server-sent events and gauges. */
@NullMarked
package id.selaras.evaluation.live;

import org.jspecify.annotations.NullMarked;
