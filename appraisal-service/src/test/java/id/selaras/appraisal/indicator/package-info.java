@NullMarked
package id.selaras.appraisal.indicator;

import org.jspecify.annotations.NullMarked;
