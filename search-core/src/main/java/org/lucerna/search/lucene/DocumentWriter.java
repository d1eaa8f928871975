package org.lucerna.search.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.Facet;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchDocument.PageText;
import org.lucerna.search.SearchDocument.Profile;

/** Makes the Lucene document of an item: what goes into which of the {@link Fields}. Used by one thread at a time. */
final class DocumentWriter {

    /** How often a title counts as if the text said it, and a heading beside the place where the text does say it. */
    private static final int TITLE_REPEATS = 3;

    private static final int HEADING_REPEATS = 1;

    /** Sorting needs the beginning of a title only, and a value holds at most 32,766 bytes. */
    private static final int MAX_KEYWORD = 400;

    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setTokenized(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        TEXT.freeze();
    }

    private final Collator collator = Collator.getInstance(ULocale.ROOT);

    static String key(ItemKey key) {
        return key.toString();
    }

    Document document(SearchDocument item) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, key(item.key()), Field.Store.NO));
        document.add(new SortedDocValuesField(
                Fields.ITEM_KIND, new BytesRef(item.key().kind())));
        document.add(new NumericDocValuesField(Fields.ITEM_ID, item.key().id()));
        document.add(new StringField(Fields.AUDIENCE, item.audience().code(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ADDED, item.added().toEpochMilli()));
        byte[] order = collator.getCollationKey(cut(item.title())).toByteArray();
        document.add(new SortedDocValuesField(Fields.TITLE_ORDER, new BytesRef(order)));
        facets(item, document);
        text(item, document);
        StoredItem.write(item, document);
        pages(item.pages(), document);
        return document;
    }

    private static void facets(SearchDocument item, Document document) {
        facet(document, Facet.KIND, item.kind());
        facet(document, Facet.TYPE, item.type());
        item.topics().stream().distinct().forEach(topic -> facet(document, Facet.TOPIC, topic));
        item.countries().stream().distinct().forEach(country -> facet(document, Facet.COUNTRY, country));
        facet(
                document,
                Facet.LANGUAGE,
                item.language() == null ? null : item.language().code());
        facet(document, Facet.YEAR, item.year() == null ? null : item.year().toString());
        item.profile().facets().forEach((facet, values) -> values.forEach(value -> facet(document, facet, value)));
    }

    /** What other items have nothing of stays out of the index, so that they are as they were. */
    private static void profile(SearchDocument item, String stem, Document document) {
        Profile profile = item.profile();
        if (profile.equals(Profile.NONE)) {
            return;
        }
        facet(document, Facet.STANDING, profile.standing().name().toLowerCase(Locale.ROOT));
        document.add(new NumericDocValuesField(Fields.BEHIND, profile.standing().ordinal()));
        List<String> names = new ArrayList<>(profile.names());
        for (String name : names) {
            both(document, stem, name);
            for (int i = 1; i < TITLE_REPEATS; i++) {
                add(document, stem, name);
            }
            document.add(new TextField(Fields.TITLE, name, Field.Store.NO));
            document.add(new TextField(Fields.titleStem(analysis(item)), name, Field.Store.NO));
        }
        names.add(item.title());
        names.addAll(profile.places());
        names.forEach(name -> document.add(new TextField(Fields.NAME, name, Field.Store.NO)));
        profile.places().forEach(place -> both(document, stem, place));
        profile.words().forEach(words -> both(document, stem, words));
    }

    private static String analysis(SearchDocument item) {
        return Fields.analysis(item.language());
    }

    private static void facet(Document document, Facet facet, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            document.add(new StringField(Fields.of(facet), cut(value), Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.of(facet), new BytesRef(cut(value))));
        }
    }

    private static void text(SearchDocument item, Document document) {
        String analysis = analysis(item);
        String stem = Fields.stem(analysis);
        document.add(new StringField(Fields.ANALYSIS, analysis, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ANALYSIS, new BytesRef(analysis)));

        // The pages come first and as one text, so that offsets in it are places in the pages.
        String body = item.pages().stream().map(PageText::text).collect(Collectors.joining("\n"));
        add(document, Fields.WORDS, body);
        add(document, stem, body);
        both(document, stem, item.title());
        for (int i = 1; i < TITLE_REPEATS; i++) {
            add(document, stem, item.title());
        }
        both(document, stem, item.summary());
        for (String heading : item.headings()) {
            for (int i = 0; i < HEADING_REPEATS; i++) {
                add(document, stem, heading);
            }
        }
        item.authors().forEach(author -> both(document, stem, author));
        both(document, stem, item.organisation());

        document.add(new TextField(Fields.TITLE, item.title(), Field.Store.NO));
        document.add(new TextField(Fields.titleStem(analysis), item.title(), Field.Store.NO));
        item.authors().forEach(author -> document.add(new TextField(Fields.AUTHOR, author, Field.Store.NO)));
        if (item.organisation() != null) {
            document.add(new TextField(Fields.ORGANISATION, item.organisation(), Field.Store.NO));
        }
        if (item.fileName() != null) {
            // A file's name is words glued by signs.
            String name = item.fileName().replaceAll("[._-]+", " ");
            document.add(new TextField(Fields.FILE, name, Field.Store.NO));
            both(document, stem, name);
        }
        profile(item, stem, document);
    }

    private static void pages(List<PageText> pages, Document document) throws IOException {
        if (!pages.isEmpty()) {
            document.add(
                    new BinaryDocValuesField(Fields.PAGES, PageLayout.of(pages).encode()));
            for (PageText page : pages) {
                document.add(new StoredField(Fields.STORED_PAGE, CompressedText.compress(page.text())));
            }
        }
    }

    private static void both(Document document, String stem, @Nullable String text) {
        if (text != null) {
            add(document, Fields.WORDS, text);
            add(document, stem, text);
        }
    }

    private static void add(Document document, String field, String text) {
        document.add(new Field(field, text, TEXT));
    }

    private static String cut(String value) {
        return value.length() <= MAX_KEYWORD ? value : value.substring(0, MAX_KEYWORD);
    }
}
