@NullMarked
package id.selaras.appraisal.scoring;

import org.jspecify.annotations.NullMarked;
