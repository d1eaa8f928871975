package org.lucerna.search.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.de.GermanStemFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationRegularFilter;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The languages that are stemmed, one row each. To add one, add a row here and a row in {@code LanguageTableTest}.
 *
 * <p>Where Lucene has several stemmers, the one that takes off more was chosen: readers ask in verbs what texts say in
 * nouns, and the light ones part <i>donna</i> from <i>donne</i>, <i>mineur</i> from <i>mineure</i>, <i>Opfer</i> from
 * <i>Opfers</i>. On the questions of XQuAD that is worth half a point of nDCG in German, Spanish and Greek. English keeps Porter's first, which knows that <i>NGOs</i>
 * are more than one <i>NGO</i>.
 *
 * <p>The file is long by its imports: a language should be one statement.
 */
final class LanguageTable {

    private static final String ARTICLES_IT =
            "c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d quell quest bell sant";
    private static final String ARTICLES_CA = "d l m n s t";
    private static final String ARTICLES_GA = "d m b";
    private static final String ENDINGS_KA =
            "ი ის ით ად მა ს ო ა ას ამ ში ზე აში აზე თან ასთან ისთვის ისგან იდან ამდე ისკენ"
                    + " ები ებს ებმა ების ებით ებად ებო ებში ებზე ებთან ებისთვის ებისგან ებიდან ებამდე ებისკენ";
    private static final String ENDINGS_MK =
            "от ата ото ите ето та то те ови еви овите евите а о е и ија ијата ии иите";
    private static final String ENDINGS_SK =
            "a e i o u y á é í ý ia ie iu ií iou iám iam iách iach ou ov om och ami mi am"
                    + " ám ách ach ého eho ému emu ým ím ými ými ých ích ej";
    private static final String ENDINGS_SL =
            "a e i o u ja je ji jo ju ami ama ah am om ov ev ih im imi ega emu em jami jah jam";
    private static final String ENDINGS_SQ =
            "a e ë i u je ja jes jen jet ve ave eve ëve at et ët it ut in un ën en ës es";

    /** For a language without a row. */
    static final Row GENERAL = row("").prepare(LanguageTable::englishPossessive);

    static final Map<String, Row> ROWS = table(
            row("ar")
                    .stopwords(ArabicAnalyzer::getDefaultStopSet)
                    .spelling(ArabicNormalizationFilter::new)
                    .stem(ArabicStemFilter::new),
            row("az")
                    .prepare(LanguageTable::turkishCase)
                    .spelling(LanguageTable::schwaIsE)
                    .stem(snowball(TurkishStemmer::new)),
            row("bg").stopwords(BulgarianAnalyzer::getDefaultStopSet).stem(BulgarianStemFilter::new),
            row("ca")
                    .stopwords(CatalanAnalyzer::getDefaultStopSet)
                    .prepare(elision(ARTICLES_CA))
                    .stem(snowball(CatalanStemmer::new)),
            row("cs").stopwords(CzechAnalyzer::getDefaultStopSet).stem(CzechStemFilter::new),
            row("da").stopwords(DanishAnalyzer::getDefaultStopSet).stem(snowball(DanishStemmer::new)),
            row("de")
                    .stopwords(GermanAnalyzer::getDefaultStopSet)
                    .prepare(LanguageTable::germanCase)
                    .compounds(GermanCompoundFilter::addParts, GermanCompoundFilter::partsInstead)
                    .spelling(GermanNormalizationFilter::new)
                    .stem(GermanStemFilter::new),
            row("el")
                    .stopwords(GreekAnalyzer::getDefaultStopSet)
                    .spelling(GreekLowerCaseFilter::new)
                    .stem(snowball(GreekStemmer::new)),
            row("en")
                    .stopwords(LanguageTable::englishStopwords)
                    .prepare(LanguageTable::englishPossessive)
                    .stem(PorterStemFilter::new),
            row("es").stopwords(SpanishAnalyzer::getDefaultStopSet).stem(snowball(SpanishStemmer::new)),
            row("et").stopwords(EstonianAnalyzer::getDefaultStopSet).stem(snowball(EstonianStemmer::new)),
            row("eu").stopwords(BasqueAnalyzer::getDefaultStopSet).stem(snowball(BasqueStemmer::new)),
            row("fa")
                    .stopwords(PersianAnalyzer::getDefaultStopSet)
                    .spelling(LanguageTable::persianLetters)
                    .stem(PersianStemFilter::new),
            row("fi").stopwords(FinnishAnalyzer::getDefaultStopSet).stem(snowball(FinnishStemmer::new)),
            row("fr")
                    .stopwords(FrenchAnalyzer::getDefaultStopSet)
                    .prepare(LanguageTable::frenchElision)
                    .stem(snowball(FrenchStemmer::new)),
            row("ga")
                    .stopwords(IrishAnalyzer::getDefaultStopSet)
                    .prepare(elision(ARTICLES_GA))
                    .stem(snowball(IrishStemmer::new)),
            row("gl").stopwords(GalicianAnalyzer::getDefaultStopSet).stem(GalicianStemFilter::new),
            row("hi")
                    .stopwords(HindiAnalyzer::getDefaultStopSet)
                    .spelling(LanguageTable::hindiLetters)
                    .stem(HindiStemFilter::new),
            row("hu").stopwords(HungarianAnalyzer::getDefaultStopSet).stem(snowball(HungarianStemmer::new)),
            row("hy").stopwords(ArmenianAnalyzer::getDefaultStopSet).stem(snowball(ArmenianStemmer::new)),
            row("id").stopwords(IndonesianAnalyzer::getDefaultStopSet).stem(IndonesianStemFilter::new),
            row("it")
                    .stopwords(ItalianAnalyzer::getDefaultStopSet)
                    .prepare(elision(ARTICLES_IT))
                    .stem(snowball(ItalianStemmer::new)),
            row("ka").stem(SuffixFilter.of(ENDINGS_KA)),
            row("lt").stopwords(LithuanianAnalyzer::getDefaultStopSet).stem(snowball(LithuanianStemmer::new)),
            row("lv").stopwords(LatvianAnalyzer::getDefaultStopSet).stem(LatvianStemFilter::new),
            row("mk").stem(SuffixFilter.of(ENDINGS_MK)),
            row("nl").stopwords(DutchAnalyzer::getDefaultStopSet).stem(snowball(DutchStemmer::new)),
            row("no nb nn").stopwords(NorwegianAnalyzer::getDefaultStopSet).stem(snowball(NorwegianStemmer::new)),
            row("pl").stopwords(PolishAnalyzer::getDefaultStopSet).stem(LanguageTable::stempel),
            row("pt").stopwords(PortugueseAnalyzer::getDefaultStopSet).stem(snowball(PortugueseStemmer::new)),
            row("ro")
                    .stopwords(RomanianAnalyzer::getDefaultStopSet)
                    .spelling(RomanianNormalizationFilter::new)
                    .stem(snowball(RomanianStemmer::new)),
            row("ru").stopwords(RussianAnalyzer::getDefaultStopSet).stem(snowball(RussianStemmer::new)),
            row("sk").stem(SuffixFilter.of(ENDINGS_SK)),
            row("sl").stem(SuffixFilter.of(ENDINGS_SL)),
            row("sq").stem(SuffixFilter.of(ENDINGS_SQ)),
            row("sr hr bs cnr sh")
                    .stopwords(SerbianAnalyzer::getDefaultStopSet)
                    .spelling(SerbianNormalizationRegularFilter::new)
                    .stem(snowball(SerbianStemmer::new))
                    .unify(SerbianNormalizationFilter::new),
            row("sv").stopwords(SwedishAnalyzer::getDefaultStopSet).stem(snowball(SwedishStemmer::new)),
            row("tr")
                    .stopwords(TurkishAnalyzer::getDefaultStopSet)
                    .prepare(LanguageTable::turkishCase)
                    .stem(snowball(TurkishStemmer::new)),
            row("uk")
                    .stopwords(UkrainianMorfologikAnalyzer::getDefaultStopwords)
                    .stem(LanguageTable::ukrainianLemma));

    /**
     * What one language does in the chain of {@link LanguageAnalyzer}, in this order. What is not named does nothing.
     *
     * @param codes the BCP 47 codes, parted by blanks
     * @param stopwords read when first asked for
     * @param prepare folds case, and takes off articles and possessives
     * @param compounds adds the parts of compounds to a text
     * @param parts puts the parts of compounds in the place of the whole
     * @param spelling makes one of the ways to write a word
     * @param stem takes off endings
     * @param unify makes one of what is left different
     */
    record Row(
            String codes,
            Supplier<CharArraySet> stopwords,
            UnaryOperator<TokenStream> prepare,
            UnaryOperator<TokenStream> compounds,
            UnaryOperator<TokenStream> parts,
            UnaryOperator<TokenStream> spelling,
            UnaryOperator<TokenStream> stem,
            UnaryOperator<TokenStream> unify) {

        private static final UnaryOperator<TokenStream> NOTHING = stream -> stream;

        boolean hasCompounds() {
            return compounds != NOTHING;
        }

        private Row stopwords(Supplier<CharArraySet> words) {
            return new Row(codes, words, prepare, compounds, parts, spelling, stem, unify);
        }

        private Row prepare(UnaryOperator<TokenStream> step) {
            return new Row(codes, stopwords, step, compounds, parts, spelling, stem, unify);
        }

        private Row compounds(UnaryOperator<TokenStream> add, UnaryOperator<TokenStream> instead) {
            return new Row(codes, stopwords, prepare, add, instead, spelling, stem, unify);
        }

        private Row spelling(UnaryOperator<TokenStream> step) {
            return new Row(codes, stopwords, prepare, compounds, parts, step, stem, unify);
        }

        private Row stem(UnaryOperator<TokenStream> step) {
            return new Row(codes, stopwords, prepare, compounds, parts, spelling, step, unify);
        }

        private Row unify(UnaryOperator<TokenStream> step) {
            return new Row(codes, stopwords, prepare, compounds, parts, spelling, stem, step);
        }
    }

    private LanguageTable() {}

    private static Row row(String codes) {
        return new Row(
                codes,
                () -> CharArraySet.EMPTY_SET,
                LanguageTable::foldCase,
                Row.NOTHING,
                Row.NOTHING,
                Row.NOTHING,
                Row.NOTHING,
                Row.NOTHING);
    }

    private static Map<String, Row> table(Row... rows) {
        Map<String, Row> table = new HashMap<>();
        for (Row row : rows) {
            for (String code : row.codes().split(" ")) {
                table.put(code, row);
            }
        }
        return Map.copyOf(table);
    }

    private static TokenStream foldCase(TokenStream stream) {
        return new ICUNormalizer2Filter(stream, Folding.CASE);
    }

    private static TokenStream germanCase(TokenStream stream) {
        return new ICUNormalizer2Filter(stream, Folding.CASE_BUT_SHARP_S);
    }

    /** I is ı, İ is i, and what follows the apostrophe of a name (Ankara'da) is an ending. */
    private static TokenStream turkishCase(TokenStream stream) {
        return foldCase(new TurkishLowerCaseFilter(new ApostropheFilter(stream)));
    }

    /** Azerbaijani endings are the Turkish ones but for ə; and e is what people type for it. */
    private static TokenStream schwaIsE(TokenStream stream) {
        return new PatternReplaceFilter(stream, Pattern.compile("ə"), "e", true);
    }

    private static TokenStream englishPossessive(TokenStream stream) {
        return foldCase(new EnglishPossessiveFilter(stream));
    }

    private static TokenStream frenchElision(TokenStream stream) {
        return new ElisionFilter(foldCase(stream), FrenchAnalyzer.DEFAULT_ARTICLES);
    }

    private static UnaryOperator<TokenStream> elision(String articles) {
        CharArraySet set = new CharArraySet(List.of(articles.split(" ")), true);
        return stream -> new ElisionFilter(foldCase(stream), set);
    }

    private static TokenStream persianLetters(TokenStream stream) {
        return new PersianNormalizationFilter(new ArabicNormalizationFilter(stream));
    }

    private static TokenStream hindiLetters(TokenStream stream) {
        return new HindiNormalizationFilter(new IndicNormalizationFilter(stream));
    }

    private static UnaryOperator<TokenStream> snowball(Supplier<SnowballStemmer> stemmer) {
        return stream -> new SnowballFilter(stream, stemmer.get());
    }

    private static TokenStream stempel(TokenStream stream) {
        return new StempelFilter(stream, new StempelStemmer(PolishAnalyzer.getDefaultTable()));
    }

    private static TokenStream ukrainianLemma(TokenStream stream) {
        return new MorfologikFilter(stream, UkrainianDictionary.INSTANCE);
    }

    /** Loaded when the first Ukrainian text comes. */
    private static final class UkrainianDictionary {
        static final Dictionary INSTANCE = load();

        private static Dictionary load() {
            try {
                return Dictionary.read(Objects.requireNonNull(
                        Dictionary.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict")));
            } catch (IOException e) {
                throw new UncheckedIOException("The Ukrainian dictionary cannot be read", e);
            }
        }
    }

    /** Snowball's list: unlike Lucene's own it has the words that open questions (what, which, how). */
    private static CharArraySet englishStopwords() {
        try (Reader list = new InputStreamReader(
                Objects.requireNonNull(SnowballFilter.class.getResourceAsStream("english_stop.txt")),
                StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(list);
        } catch (IOException e) {
            throw new UncheckedIOException("The English stop words cannot be read", e);
        }
    }
}
