@NullMarked
package id.selaras.appraisal.evaluation;

import org.jspecify.annotations.NullMarked;
