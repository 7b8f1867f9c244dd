@NullMarked
package id.selaras.appraisal.appraisal;

import org.jspecify.annotations.NullMarked;
