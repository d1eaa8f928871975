package org.lucerna.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.lucerna.search.analysis.Analyzers;

/** The analysis of each field. Between two values of a field lies a gap that no phrase spans. */
final class FieldAnalyzer extends AnalyzerWrapper {

    private static final int GAP = 100;

    FieldAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        String analysis = Fields.analysisOf(field);
        return analysis == null ? Analyzers.general() : Analyzers.forLanguage(Fields.language(analysis));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
