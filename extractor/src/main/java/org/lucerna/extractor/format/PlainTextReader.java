package org.lucerna.extractor.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.DateSource;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.extractor.text.Charsets;
import org.lucerna.imports.extract.Extraction.Divisions;

/** Plain text, where a form feed ends a page, and Markdown, without its marks. */
final class PlainTextReader implements FormatReader {

    private static final int LONGEST_TITLE = 150;

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("(?m)^(title|author|authors|date|description|lang):[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$");
    private static final Pattern UNDERLINED = Pattern.compile("(?m)^(\\S.{0,200})\\n(?:=+|-{3,})[ \\t]*$");

    @Override
    public void read(Source source, Draft draft) throws IOException {
        long most = Math.min(4L * source.limits().characters(), Integer.MAX_VALUE - 16);
        byte[] bytes = source.bytes((int) most);
        if (Files.size(source.file()) > bytes.length) {
            draft.markTruncated();
        }
        String text = Charsets.decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
        if (source.type() == FileType.MARKDOWN) {
            draft.pages().append(markdown(text, draft));
            return;
        }
        if (text.indexOf('\f') >= 0) {
            draft.dividedInto(Divisions.PAGE);
        }
        offerFirstLine(text, draft);
        int start = 0;
        for (int feed = text.indexOf('\f'); feed >= 0; feed = text.indexOf('\f', start)) {
            draft.pages().append(text, start, feed);
            if (feed + 1 < text.length()) {
                draft.pages().endPage();
            }
            start = feed + 1;
        }
        draft.pages().append(text, start, text.length());
    }

    /** A first line that stands by itself and is not a sentence. */
    private static void offerFirstLine(String text, Draft draft) {
        String[] lines = text.substring(0, Math.min(text.length(), 4 * LONGEST_TITLE))
                .strip()
                .split("\n", 3);
        String first = lines[0].strip();
        boolean alone = lines.length > 1 && lines[1].isBlank();
        if (alone && first.length() <= LONGEST_TITLE && !first.endsWith(".") && !first.endsWith(",")) {
            draft.offerTitle(TitleSource.HEADING, first);
        }
    }

    private static String markdown(String text, Draft draft) {
        String body = text;
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            readFrontMatter(front.group(1), draft);
            body = text.substring(front.end());
        }
        offerHeadings(UNDERLINED, HEADING, body, draft);
        body = MarkdownTables.asCells(body);
        body = HEADING.matcher(body).replaceAll("$1");
        body = UNDERLINED.matcher(body).replaceAll("$1\n");
        return body.replaceAll("!?\\[([^\\]\\n]{0,500})]\\([^)\\n]{0,1000}\\)", "$1")
                .replaceAll("(\\*\\*|__)(?=\\S)([^\\n]{1,1000}?)(?<=\\S)\\1", "$2")
                .replaceAll("(?<![\\w*])[*_](?=\\S)([^*_\\n]{1,1000}?)(?<=\\S)[*_](?![\\w*])", "$1")
                .replaceAll("(?m)^(```|~~~).*$", "")
                .replaceAll("(?m)^[ \\t]{0,3}>[ \\t]?", "")
                .replaceAll("`([^`\\n]{1,500})`", "$1");
    }

    private static void offerHeadings(Pattern underlined, Pattern marked, String body, Draft draft) {
        Matcher line =
                Pattern.compile(marked.pattern() + "|" + underlined.pattern()).matcher(body);
        while (line.find()) {
            String heading = (line.group(1) == null ? line.group(2) : line.group(1)).replaceAll("[*_`]", "");
            draft.offerTitle(TitleSource.HEADING, heading);
            draft.addHeading(heading);
        }
    }

    private static void readFrontMatter(String front, Draft draft) {
        Matcher field = FIELD.matcher(front);
        while (field.find()) {
            String value = field.group(2);
            switch (field.group(1)) {
                case "title" -> draft.offerTitle(TitleSource.MARKED, value);
                case "author", "authors" -> draft.offerAuthors(value.replaceAll("[\\[\\]\"]", ""));
                case "date" -> draft.offerDate(DateSource.PUBLISHED, value);
                case "description" -> draft.offerSummary(value);
                default -> draft.offerLanguage(value);
            }
        }
    }
}
