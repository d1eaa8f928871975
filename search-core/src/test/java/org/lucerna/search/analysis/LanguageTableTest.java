package org.lucerna.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each language: what must meet in spite of endings and accents, and what must not. */
class LanguageTableTest {

    /**
     * @param endings forms of one word
     * @param accents ways to write one word
     * @param strangers words that are unlike each other
     */
    record Row(String language, String endings, String accents, String strangers) {
        @Override
        public String toString() {
            return language;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row("ar", "ضحية الضحية", "أطفال اطفال", "ضحية قانون"),
                new Row("az", "ölkə ölkələr ölkələrin", "Azərbaycan AZƏRBAYCAN Azerbaycan", "qadın qanun"),
                new Row("bg", "жертва жертвите жертвата", "Трафикът ТРАФИКЪТ", "жертва жена"),
                new Row("bs", "žrtva žrtve žrtvama", "Žrtva zrtva ŽRTVA", "žrtva žena"),
                new Row("ca", "dones dona", "protecció PROTECCIO", "dona drets"),
                new Row("cnr", "žrtva žrtve", "Žrtva zrtva", "žrtva zakon"),
                new Row("cs", "oběť oběti obětí", "Oběti obeti OBĚTI", "žena zákon"),
                new Row("da", "kvinder kvinderne", "børn born BØRN", "kvinde lov"),
                new Row("de", "Opfer Opfern Opfers", "Müller Mueller Muller MÜLLER", "Opfer Oper"),
                new Row("el", "θύματα θύματος θυμάτων", "Θύμα θυμα ΘΥΜΑ", "θύμα νόμος"),
                new Row("en", "victim victims victim's", "café cafe CAFÉ", "victim victory"),
                new Row("es", "víctima víctimas", "Víctimas victimas VICTIMAS", "trata ley niño"),
                new Row("et", "ohvri ohvrid ohvritele", "töö TÖÖ too", "ohver naine"),
                new Row("eu", "emakume emakumeak emakumeen", "Emakume EMAKUME", "emakume lege"),
                new Row("fa", "قربانی قربانیان", "كودك کودک", "قربانی قانون"),
                new Row("fi", "uhri uhrin uhrit", "työ tyo TYÖ", "uhri laki"),
                new Row("fr", "mineur mineure mineurs", "nigérienne nigerienne NIGERIENNE", "mineur minerai"),
                new Row("ga", "bean an-bhean", "Éire eire", "bean dlí"),
                new Row("gl", "muller mulleres", "protección proteccion", "muller lei"),
                new Row("hi", "महिला महिलाएं महिलाओं", "Café cafe", "महिला कानून"),
                new Row("hr", "žrtva žrtve žrtvama", "Đorđe đorđe Djordje", "žrtva zakon"),
                new Row("hu", "törvény törvények törvényeket", "Áldozat aldozat", "áldozat nők"),
                new Row("hy", "օրենք օրենքը օրենքների", "ԶՈՀ զոհ", "զոհ օրենք"),
                new Row("id", "korban korbannya", "Korban KORBAN", "korban hukum"),
                new Row("it", "donna donne", "Perché perche PERCHÉ", "vittima vittoria"),
                new Row("ka", "მსხვერპლი მსხვერპლის მსხვერპლთან მსხვერპლები", "ᲛᲡᲮᲕᲔᲠᲞᲚᲘ მსხვერპლი", "ქალი კანონი"),
                new Row("lt", "auka aukos aukoms", "Žmonių zmoniu ŽMONIŲ", "auka įstatymas"),
                new Row("lv", "upuris upuri upuriem", "Bērni berni BĒRNI", "upuris likums"),
                new Row("mk", "жртва жртвата жртви жртвите", "Жртва ЖРТВА", "жртва закон"),
                new Row("nb", "kvinner kvinnene", "Øvelse ovelse", "kvinne lov"),
                new Row("nl", "slachtoffer slachtoffers", "Coördinatie coordinatie", "slachtoffer slacht"),
                new Row("nn", "kvinner kvinnene", "Barnevern BARNEVERN", "kvinne lov"),
                new Row("no", "kvinner kvinnene", "Øvelse ovelse ØVELSE", "kvinne lov"),
                new Row("pl", "ofiara ofiary ofiarom", "Żółty zolty ŻÓŁTY", "ofiara prawo"),
                new Row("pt", "vítima vítimas", "Proteção protecao PROTEÇÃO", "vítima vitória"),
                new Row("ro", "victimă victimele victimelor", "Ştiinţă știință stiinta", "victimă lege"),
                new Row("ru", "жертва жертвы жертвам", "её ее ЕЁ", "жертва закон"),
                new Row("sh", "žrtva žrtve", "Žrtva zrtva", "žrtva zakon"),
                new Row("sk", "obchodovanie obchodovania obchodovaním", "Obeť obet OBEŤ", "žena zákon"),
                new Row("sl", "organizacija organizacije organizacijam", "Žrtev zrtev", "ženska zakon"),
                new Row("sq", "viktimë viktima viktimave viktimat", "Shqipëri shqiperi SHQIPËRI", "viktimë ligj"),
                new Row("sr", "жртва жртве žrtvama", "Љубав ljubav ЉУБАВ", "жртва закон"),
                new Row("sv", "kvinnor kvinnorna", "människor manniskor MÄNNISKOR", "kvinna lag"),
                new Row("tr", "mağdur mağdurlar mağdurları", "IŞIK ışık isik", "mağdur kanun"),
                new Row("uk", "жертва жертви жертвам", "Україні УКРАЇНІ украіні", "жертва закон"));
    }

    @Test
    void everyLanguageHasARowHere() {
        Set<String> tested = new TreeSet<>();
        rows().forEach(row -> tested.add(row.language()));
        assertThat(tested).isEqualTo(new TreeSet<>(LanguageTable.ROWS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endingsDoNotMatter(Row row) {
        allMeet(row.language(), row.endings());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void caseAndAccentsDoNotMatter(Row row) {
        allMeet(row.language(), row.accents());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void otherWordsStayApart(Row row) {
        String[] words = row.strangers().split(" ");
        for (String one : words) {
            for (String other : words) {
                assertThat(Terms.ofText(row.language(), one).meet(Terms.ofQuestion(row.language(), other)))
                        .as("%s finds %s", other, one)
                        .isEqualTo(one.equals(other));
            }
        }
    }

    private static void allMeet(String language, String words) {
        for (String text : words.split(" ")) {
            for (String question : words.split(" ")) {
                assertThat(Terms.ofText(language, text).meet(Terms.ofQuestion(language, question)))
                        .as(
                                "%s %s finds %s %s",
                                question,
                                Terms.ofQuestion(language, question).texts(),
                                text,
                                Arrays.toString(
                                        Terms.ofText(language, text).texts().toArray()))
                        .isTrue();
            }
        }
    }
}
