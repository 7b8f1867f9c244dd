package id.selaras.indicator.socialisation;

import java.util.List;

/**
 * A question with one right answer.
 *
 * @param correct index of the right choice, from 0
 */
public record Question(String text, List<String> choices, int correct) {}
