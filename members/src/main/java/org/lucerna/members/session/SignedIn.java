package org.lucerna.members.session;

import org.lucerna.foundation.access.Actor;

/**
 * One browser's session as it stands.
 *
 * @param id names the session among its account's; not a secret
 * @param actor who they are; a visitor while the second step is to come
 * @param accountId whose session it is
 * @param byProvider whether the network's identity provider has let them in
 * @param mustSetUpSecondFactor they can do nothing before they have set one up
 */
public record SignedIn(
        long id,
        long accountId,
        Stage stage,
        boolean kept,
        boolean byProvider,
        Actor actor,
        boolean mustSetUpSecondFactor) {

    public boolean isComplete() {
        return stage == Stage.SIGNED_IN;
    }
}
