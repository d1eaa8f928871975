package org.lucerna.members.factor;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.lucerna.foundation.access.Secret;

/** One code for who has lost the app. 80 random bits: no need for a slow hash. */
@Entity
@IdClass(RecoveryCode.Key.class)
@Table(name = "recovery_code")
@Cacheable(false)
class RecoveryCode {

    private static final int LETTERS = 16;

    /** Both columns. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long accountId;
        private String codeHash = "";

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.accountId == accountId && key.codeHash.equals(codeHash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, codeHash);
        }
    }

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    protected RecoveryCode() {}

    RecoveryCode(long accountId, String code) {
        this.accountId = accountId;
        this.codeHash = hash(code);
    }

    /** In groups of four: {@code ABCD-EFGH-IJKL-MNOP}. */
    static String create() {
        return TimeCodes.randomLetters(LETTERS).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it is typed: small letters, without hyphens, 0 for O and 1 for I as people read them. */
    static String hash(String typed) {
        return Secret.hash(typed.toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I')
                .replaceAll("[^A-Z2-7]", ""));
    }
}
