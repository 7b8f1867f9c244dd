@NullMarked
package id.selaras.evaluation.source;

import org.jspecify.annotations.NullMarked;
