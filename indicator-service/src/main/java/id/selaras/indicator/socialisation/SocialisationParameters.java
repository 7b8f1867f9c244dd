package id.selaras.indicator.socialisation;

import java.math.BigDecimal;

/**
 * What may be set about socialisation, as versioned data ({@code
 * parameters/socialisation.v1.json}).
 *
 * @param passMark of a quiz that names none, a share of one
 * @param smallestGroup answers of fewer people than this are never broken down (UU 27/2022)
 * @param rememberedAttempts how many attempts of a person are kept; all are counted
 */
public record SocialisationParameters(
    String code,
    int version,
    String source,
    BigDecimal passMark,
    int smallestGroup,
    int longestTitle,
    int longestMaterial,
    int mostQuestions,
    int fewestChoices,
    int mostChoices,
    int longestText,
    int rememberedAttempts) {}
