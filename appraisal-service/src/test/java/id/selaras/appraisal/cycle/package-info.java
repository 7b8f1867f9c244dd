@NullMarked
package id.selaras.appraisal.cycle;

import org.jspecify.annotations.NullMarked;
