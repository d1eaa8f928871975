package org.lucerna.directory.message;

/**
 * What a member wants to say to an organisation. Immutable.
 *
 * @param subject in a few words
 * @param answerable whether the organisation may learn the member's address, to answer
 * @param allTheSame sent although the text seems to hold personal data
 */
public record MessageDraft(String subject, String text, boolean answerable, boolean allTheSame) {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_TEXT = 4000;

    public MessageDraft {
        subject = subject.strip().replaceAll("\\s+", " ");
        text = text.strip();
    }

    /** Without what was written: it belongs in no log. */
    @Override
    public String toString() {
        return "MessageDraft[" + text.length() + " characters]";
    }
}
