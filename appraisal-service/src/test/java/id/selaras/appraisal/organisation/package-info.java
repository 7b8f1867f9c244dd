@NullMarked
package id.selaras.appraisal.organisation;

import org.jspecify.annotations.NullMarked;
