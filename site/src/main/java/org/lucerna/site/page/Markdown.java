package org.lucerna.site.page;

import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * CommonMark to HTML, twice guarded: HTML in the text is shown as text, and what comes out passes a list of allowed elements.
 * Headings begin at the second level, for the page's title is the first. Thread safe.
 */
public final class Markdown {

    private static final List<String> PROTOCOLS = List.of("https", "http", "mailto", "tel");

    private static final Parser PARSER = Parser.builder()
            .postProcessor(document -> {
                lowerHeadings(document);
                return document;
            })
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(PROTOCOLS))
            .build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "br",
                    "hr",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "a")
            .allowUrlProtocols(PROTOCOLS.toArray(String[]::new))
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .requireRelsOnLinks("nofollow", "noreferrer")
            .toFactory();

    private Markdown() {}

    public static String toHtml(String markdown) {
        return ALLOWED.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    private static void lowerHeadings(Node node) {
        for (Node child : children(node)) {
            if (child instanceof Heading heading) {
                heading.setLevel(Math.max(2, heading.getLevel()));
            }
            lowerHeadings(child);
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new java.util.ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
