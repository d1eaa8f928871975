package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;

/** What the index keeps of an item to show it, and how that is written and read. */
final class StoredItem {

    private static final String PREFIX = "hit.";

    private final Map<String, List<String>> values;
    private final Map<Integer, String> pages;

    private StoredItem(Map<String, List<String>> values, Map<Integer, String> pages) {
        this.values = values;
        this.pages = pages;
    }

    static void write(SearchDocument item, Document document) {
        put(document, "itemKind", item.key().kind());
        put(document, "id", Long.toString(item.key().id()));
        put(document, "kind", item.kind());
        put(document, "type", item.type());
        put(document, "title", item.title());
        put(document, "file", item.fileName());
        item.authors().forEach(author -> put(document, "author", author));
        put(document, "organisation", item.organisation());
        put(document, "summary", item.summary());
        item.countries().forEach(country -> put(document, "country", country));
        put(
                document,
                "language",
                item.language() == null ? null : item.language().code());
        put(document, "year", item.year() == null ? null : item.year().toString());
    }

    /** The record without any page. */
    static StoredItem read(StoredFields stored, int doc) throws IOException {
        return read(stored, doc, Set.of());
    }

    /** The record and the text of these pages, by their place in the layout. Nothing behind the last of them is read. */
    static StoredItem read(StoredFields stored, int doc, Set<Integer> pages) throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        Map<Integer, String> texts = new TreeMap<>();
        stored.document(doc, new StoredFieldVisitor() {
            private int page = -1;

            @Override
            public Status needsField(FieldInfo field) {
                if (!field.name.equals(Fields.STORED_PAGE)) {
                    return Status.YES;
                }
                page++;
                if (texts.size() == pages.size()) {
                    return Status.STOP;
                }
                return pages.contains(page) ? Status.YES : Status.NO;
            }

            @Override
            public void stringField(FieldInfo field, String value) {
                values.computeIfAbsent(field.name, name -> new ArrayList<>()).add(value);
            }

            @Override
            public void binaryField(FieldInfo field, byte[] value) throws IOException {
                texts.put(page, CompressedText.decompress(value));
            }
        });
        return new StoredItem(values, texts);
    }

    /** The texts of the pages that were asked for, in reading order. */
    Collection<String> pages() {
        return pages.values();
    }

    /** The text of a page that was asked for. */
    String page(int index) {
        return pages.getOrDefault(index, "");
    }

    Hit hit(List<Hit.Passage> passages) {
        String language = first("language");
        String year = first("year");
        return new Hit(
                key(),
                text("kind"),
                first("type"),
                text("title"),
                first("file"),
                all("author"),
                first("organisation"),
                text("summary"),
                all("country"),
                language == null ? null : new Language(language),
                year == null ? null : Integer.valueOf(year),
                List.of(),
                passages);
    }

    ItemKey key() {
        return new ItemKey(text("itemKind"), Long.parseLong(text("id")));
    }

    private static void put(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(PREFIX + name, value));
        }
    }

    private List<String> all(String name) {
        return values.getOrDefault(PREFIX + name, List.of());
    }

    private @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    private String text(String name) {
        String first = first(name);
        return first == null ? "" : first;
    }
}
