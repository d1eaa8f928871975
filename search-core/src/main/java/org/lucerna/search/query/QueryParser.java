package org.lucerna.search.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed: words, {@code "phrases"} (with any language's quotation marks), {@code -exclusion} or
 * {@code NOT}, {@code OR}, {@code prefix*}, {@code field:word} and {@code field:"phrase"}.
 *
 * <p>There is no wrong question. A quotation mark that never closes, an OR with nothing beside it, brackets and unknown
 * fields are read as the words that they hold. At most {@value #MAX_CHARACTERS} characters and {@value #MAX_CLAUSES}
 * clauses count; the rest is left out. Thread safe.
 */
public final class QueryParser {

    public static final int MAX_CHARACTERS = 2_000;
    public static final int MAX_CLAUSES = 64;
    public static final int MIN_PREFIX = 2;

    private static final String OPENING = "\"“”„«»‟〝";
    private static final String CLOSING = "\"“”«»‟〞";

    private final String text;

    /** In a text all in capitals NOT is a word like the others; OR does little harm there. */
    private final boolean shouted;

    private final List<Clause> clauses = new ArrayList<>();
    private int at;
    private boolean or;
    private boolean not;

    private QueryParser(String text) {
        this.text = text;
        this.shouted = text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** The question's clauses in the order in which they were typed; empty for a blank question. */
    public static List<Clause> parse(String text) {
        String bounded = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
        return new QueryParser(bounded).clauses();
    }

    private List<Clause> clauses() {
        while (at < text.length() && clauses.size() < MAX_CLAUSES) {
            if (isSpace(text.charAt(at)) || isBracket(text.charAt(at))) {
                at++;
            } else {
                next();
            }
        }
        return List.copyOf(clauses);
    }

    private void next() {
        boolean excluded = takeMinus();
        QueryField field = takeField();
        Clause.@Nullable Term term = takePhrase();
        if (term == null) {
            String word = takeWord();
            if (field == null && !excluded && takeOperator(word)) {
                return;
            }
            term = wordOrPrefix(word);
        }
        if (term != null) {
            add(field == null ? term : new Clause.InField(field, term), excluded || not);
            or = false;
            not = false;
        }
    }

    private boolean takeMinus() {
        if (text.charAt(at) != '-') {
            return false;
        }
        while (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        return at < text.length() && !isSpace(text.charAt(at));
    }

    private @Nullable QueryField takeField() {
        int colon = at;
        while (colon < text.length() && Character.isLetter(text.charAt(colon))) {
            colon++;
        }
        boolean something = colon + 1 < text.length()
                && text.charAt(colon) == ':'
                && !isSpace(text.charAt(colon + 1))
                && !isBracket(text.charAt(colon + 1));
        if (!something) {
            return null;
        }
        QueryField field = QueryField.named(text.substring(at, colon)).orElse(null);
        if (field != null) {
            at = colon + 1;
        }
        return field;
    }

    private Clause.@Nullable Term takePhrase() {
        if (at >= text.length() || OPENING.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        int end = at + 1;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length()) {
            at++; // it never closes: what follows are words
            return null;
        }
        String phrase = text.substring(at + 1, end).strip();
        at = end + 1;
        return phrase.isEmpty() ? null : new Clause.Phrase(phrase);
    }

    private String takeWord() {
        int start = at;
        while (at < text.length()
                && !isSpace(text.charAt(at))
                && !isBracket(text.charAt(at))
                && OPENING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean takeOperator(String word) {
        switch (word) {
            case "OR", "|", "||" -> or = true;
            case "NOT" -> not = !shouted;
            case "AND", "&", "&&" -> or = false;
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Clause.@Nullable Term wordOrPrefix(String word) {
        String stripped = word;
        while (stripped.endsWith("*")) {
            stripped = stripped.substring(0, stripped.length() - 1);
        }
        if (stripped.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        boolean prefix = stripped.length() < word.length()
                && stripped.length() >= MIN_PREFIX
                && stripped.codePoints().allMatch(Character::isLetterOrDigit);
        return prefix ? new Clause.Prefix(stripped) : new Clause.Word(stripped);
    }

    private void add(Clause.Term term, boolean excluded) {
        Clause last = clauses.isEmpty() ? null : clauses.getLast();
        if (excluded) {
            clauses.add(new Clause.Not(term));
        } else if (or && last instanceof Clause.AnyOf anyOf) {
            List<Clause.Term> more = new ArrayList<>(anyOf.terms());
            more.add(term);
            clauses.set(clauses.size() - 1, new Clause.AnyOf(more));
        } else if (or && last instanceof Clause.Term first) {
            clauses.set(clauses.size() - 1, new Clause.AnyOf(List.of(first, term)));
        } else {
            clauses.add(term);
        }
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    private static boolean isBracket(char character) {
        return "()[]{}".indexOf(character) >= 0;
    }
}
