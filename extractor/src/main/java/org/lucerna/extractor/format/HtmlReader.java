package org.lucerna.extractor.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.DateSource;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.extractor.draft.Pages;
import org.lucerna.extractor.text.Charsets;

/** HTML and XHTML: what a reader sees, without scripts and navigation. Nothing that it points to is fetched. */
final class HtmlReader implements FormatReader {

    /** A page of more bytes than this is cut: its tree would take a multiple of them in memory. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int CHARSET_WITHIN = 4_096;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern ENCODING = Pattern.compile("(?i)^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private static final Set<String> UNSEEN = Set.of(
            "script", "style", "noscript", "template", "head", "nav", "svg", "object", "iframe", "select", "button");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    @Override
    public void read(Source source, Draft draft) throws IOException {
        byte[] bytes = source.bytes(MOST_BYTES);
        if (Files.size(source.file()) > bytes.length) {
            draft.markTruncated();
        }
        Document html = Jsoup.parse(decode(bytes));
        readMetadata(html, draft);
        writeBody(html, draft);
    }

    /** As browsers do: a mark, the declared set when the bytes allow it, else a guess. */
    static String decode(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(head);
        Matcher charset = CHARSET.matcher(head);
        String declared = encoding.find() ? encoding.group(1) : charset.find() ? charset.group(1) : "";
        String name = declared.toLowerCase(Locale.ROOT);
        boolean trusted = !name.isEmpty()
                && Charset.isSupported(name)
                && !name.startsWith("utf-16")
                && !(name.equals("utf-8") && !Charsets.isUtf8(bytes))
                && Charsets.utf16WithoutMark(bytes).isEmpty();
        if (!trusted) {
            return Charsets.decode(bytes);
        }
        boolean latin = name.equals("iso-8859-1") || name.equals("us-ascii") || name.equals("latin1");
        String text = new String(bytes, Charset.forName(latin ? "windows-1252" : name));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void readMetadata(Document html, Draft draft) {
        draft.offerTitle(TitleSource.DECLARED, html.title());
        for (String name : new String[] {"citation_title", "dc.title", "dcterms.title", "og:title"}) {
            draft.offerTitle(TitleSource.MARKED, meta(html, name));
        }
        for (String name :
                new String[] {"citation_author", "author", "dc.creator", "dcterms.creator", "article:author"}) {
            html.select("meta[name=" + name + "], meta[property=" + name + "]")
                    .forEach(author -> draft.offerAuthors(author.attr("content")));
        }
        for (String name : new String[] {
            "citation_publication_date", "article:published_time", "dcterms.issued", "dc.date.issued", "dc.date", "date"
        }) {
            draft.offerDate(DateSource.PUBLISHED, meta(html, name));
        }
        for (String name : new String[] {"description", "dc.description", "og:description"}) {
            draft.offerSummary(meta(html, name));
        }
        Element root = html.selectFirst("html");
        draft.offerLanguage(root == null ? null : root.attr("lang"));
    }

    private static String meta(Document html, String name) {
        Element element = html.selectFirst("meta[name=" + name + "], meta[property=" + name + "]");
        return element == null ? "" : element.attr("content");
    }

    static void writeBody(Document html, Draft draft) {
        html.body().traverse(new Writer(draft));
    }

    /** Walks the tree without recursion, however deep it is. */
    private static final class Writer implements NodeVisitor {

        private final Draft draft;
        private final Pages pages;
        private int unseen;
        private int preformatted;

        Writer(Draft draft) {
            this.draft = draft;
            this.pages = draft.pages();
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && unseen == 0) {
                pages.append(
                        preformatted > 0
                                ? text.getWholeText()
                                : text.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                unseen += isUnseen(element) ? 1 : 0;
                preformatted += tag.equals("pre") || tag.equals("textarea") ? 1 : 0;
                if (unseen == 0 && HEADINGS.contains(tag)) {
                    draft.offerTitle(TitleSource.HEADING, element.text());
                    draft.addHeading(element.text());
                }
                if (unseen == 0 && element.isBlock() && !isCell(tag)) {
                    pages.endLine();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            if (unseen > 0) {
                unseen -= isUnseen(element) ? 1 : 0;
            } else if (isCell(tag)) {
                pages.append("\t");
            } else if (tag.equals("br")) {
                pages.append("\n");
            } else if (tag.equals("p") || HEADINGS.contains(tag) || tag.equals("table")) {
                pages.endParagraph();
            } else if (element.isBlock()) {
                pages.endLine();
            }
            preformatted -= tag.equals("pre") || tag.equals("textarea") ? 1 : 0;
        }

        private static boolean isUnseen(Element element) {
            return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
        }

        private static boolean isCell(String tag) {
            return tag.equals("td") || tag.equals("th");
        }
    }
}
