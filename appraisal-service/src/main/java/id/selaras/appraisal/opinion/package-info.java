/** What peers and subordinates say about a person's behaviour, each on their own. */
@NullMarked
package id.selaras.appraisal.opinion;

import org.jspecify.annotations.NullMarked;
