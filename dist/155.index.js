export const id = 155;
export const ids = [155];
export const modules = {

/***/ 2860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ judgeIssueOrder),
/* harmony export */   YW: () => (/* binding */ isIssuedAfter),
/* harmony export */   v1: () => (/* binding */ issueOf)
/* harmony export */ });
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6331);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2297);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9161);



function isIssuedAfter(other, certificate) {
    return (other.isSelfSigned &&
        (0,_held_js__WEBPACK_IMPORTED_MODULE_1__/* .isForName */ .B)(other, certificate.subject.commonName) &&
        other.notBefore > certificate.notBefore);
}
function issueOf({ fingerprint, notBefore }) {
    return `${fingerprint}, issued at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(notBefore)}`;
}
function judgeIssueOrder(backups, files) {
    const backedUp = fingerprintsOf(backups.flatMap(({ certificates }) => certificates));
    const filed = fingerprintsOf(files.map(({ certificate }) => certificate));
    const unstored = byName(files.filter(({ certificate }) => !backedUp.has(certificate.fingerprint)));
    return backups.flatMap((backup) => {
        const stored = byName(storedBesides(backup, backups));
        return backup.certificates.flatMap((certificate) => {
            const name = nameOf(certificate);
            const inFiles = filed.has(certificate.fingerprint) ? [] : (unstored.get(name) ?? []);
            const later = latestAfter(certificate, [...(stored.get(name) ?? []), ...inFiles]);
            return later === null ? [] : [rolledBack(backup.about, certificate, later)];
        });
    });
}
function storedBesides(backup, backups) {
    const elsewhere = backups.filter((other) => other !== backup && other.base === backup.base);
    return [
        ...backup.laterBefore,
        ...elsewhere.flatMap(({ about, certificates }) => certificates.map((certificate) => ({ certificate, about, at: null }))),
    ];
}
function latestAfter(certificate, known) {
    const later = known.filter((other) => isIssuedAfter(other.certificate, certificate));
    return later.sort((some, other) => issuedAt(other) - issuedAt(some))[0] ?? null;
}
function rolledBack(about, certificate, later) {
    const advice = later.at === null
        ? 'Find out what stored the older one. certkeep and restore take the one that was issued last.'
        : 'That one is in no newest backup: run the workflow that keeps it, and look why it was not stored.';
    return {
        code: 'rolled-back',
        level: 'warning',
        message: `The newest backup (${about}) holds an older certificate of ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(certificate.subject.commonName)} (${issueOf(certificate)}) than ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(later.about)} (${issueOf(later.certificate)}). ${advice}`,
        about,
        at: later.at,
    };
}
function byName(found) {
    return Map.groupBy(found, ({ certificate }) => nameOf(certificate));
}
function nameOf({ subject }) {
    return subject.commonName.toLowerCase();
}
function fingerprintsOf(certificates) {
    return new Set(certificates.map(({ fingerprint }) => fingerprint));
}
function issuedAt({ certificate }) {
    return certificate.notBefore.getTime();
}


/***/ }),

/***/ 5484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ someOf)
/* harmony export */ });
const MAX_NAMED = 5;
function someOf(names, separator = ', ') {
    const named = names.slice(0, MAX_NAMED).join(separator);
    return names.length <= MAX_NAMED ? named : `${named}${separator}and ${names.length - MAX_NAMED} more`;
}


/***/ }),

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ asFailure),
/* harmony export */   l: () => (/* binding */ newestFirst)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);


async function newestFirst(scope, vaults, cached, isWanted = () => true) {
    const failures = [];
    const cursors = vaults.map((vault) => cursorOf(vault, scope, isWanted, failures));
    const [first] = await Promise.all([cached, ...cursors.map((cursor) => cursor.next())]);
    return {
        failures,
        async *[Symbol.asyncIterator]() {
            const all = [cursorOfOne(first), ...cursors];
            for (let cursor = newest(all); cursor !== null; cursor = newest(all)) {
                yield cursor.head;
                await cursor.next();
            }
        },
    };
}
function newest(cursors) {
    return cursors.filter(isWaiting).reduce((best, cursor) => {
        if (best === null)
            return cursor;
        return (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(cursor.head.name, best.head.name) < 0 ? cursor : best;
    }, null);
}
function isWaiting(cursor) {
    return cursor.head !== null;
}
function cursorOfOne(candidate) {
    const cursor = {
        head: candidate,
        next() {
            cursor.head = null;
            return Promise.resolve();
        },
    };
    return cursor;
}
function cursorOf(vault, scope, isWanted, failures) {
    const sets = vault.list(scope)[Symbol.asyncIterator]();
    const cursor = {
        head: null,
        async next() {
            try {
                let step = await sets.next();
                while (step.done !== true && !isWanted(step.value.name))
                    step = await sets.next();
                cursor.head = step.done === true ? null : candidateOf(step.value, vault);
            }
            catch (error) {
                cursor.head = null;
                failures.push(asFailure(error));
            }
        },
    };
    return cursor;
}
function candidateOf(set, vault) {
    const { source, place, name, sizeBytes, artifact, createdAt } = set;
    return {
        source,
        place,
        name,
        sizeBytes,
        ...(artifact === undefined ? {} : { artifact, receivedAt: createdAt }),
        open: () => vault.open(set),
    };
}
function asFailure(error) {
    if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
        return error;
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('unreadable', `The stores did not answer: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}.`, { cause: error });
}


/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ laterOf),
/* harmony export */   y: () => (/* binding */ wasSpreadAnew)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);

function laterOf(one, other, issuedAt) {
    if (one === null || other === null)
        return one ?? other;
    return issuedAt(one) < issuedAt(other) ? other : one;
}
async function wasSpreadAnew(since, sets, list) {
    for await (const { name } of sets) {
        if ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(name, since) >= 0)
            return false;
        if (!(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .areSpreadAlike */ .UU)(name.base, since.base, list))
            return true;
    }
    return false;
}


/***/ }),

/***/ 2187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ issuedAt),
/* harmony export */   Jp: () => (/* binding */ copiesIn),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   d_: () => (/* binding */ laterFirst)
/* harmony export */ });
async function* copiesIn(walk, sought) {
    for (let index = 0;; index += 1) {
        const sound = await walk.at(index);
        if (sound === null)
            return;
        const place = placeIn(sound, sought);
        if (place !== null)
            yield { sound, place };
    }
}
function placeIn({ places }, { name, commonName, isSingle }) {
    const only = places.get('');
    if (only === undefined)
        return places.get(name) ?? null;
    const isSame = only.record.commonName.toLowerCase() === commonName.toLowerCase();
    return isSame || isSingle === true ? only : null;
}
async function* laterFirst(copies) {
    let carried = [];
    for await (const copy of copies) {
        const ordered = [...carried, copy].toSorted((some, other) => issuedAt(other) - issuedAt(some));
        const counting = copy.place.isCarried ? 0 : ordered.indexOf(copy) + 1;
        yield* ordered.slice(0, counting);
        carried = ordered.slice(counting);
    }
    yield* carried;
}
function issuedAt({ place }) {
    return Date.parse(place.record.notBefore);
}


/***/ }),

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ leftOutWarning),
/* harmony export */   NY: () => (/* binding */ restoredOlderWarning),
/* harmony export */   SC: () => (/* binding */ misdatedWarning),
/* harmony export */   TP: () => (/* binding */ olderThanBefore),
/* harmony export */   aA: () => (/* binding */ rolledBackWarning)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2860);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2297);
/* harmony import */ var _domain_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9161);
/* harmony import */ var _domain_some_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5484);





function rolledBackWarning(found, later) {
    return (`An older certificate of ${found.certificate.subject.commonName} was brought forward: the newest backup, ${found.place}, holds ` +
        `${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(found.certificate)}; an earlier one, ${later.place}, holds ${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(later.certificate)}. The one that was issued last is kept. ` +
        `Find out what stored the other; if it is the one to keep, name it in expected-fingerprint.`);
}
function leftOutWarning(earlier) {
    return (`The newest backup leaves out the certificate of ${(0,_domain_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(earlier.certificate.subject.commonName)}, which an earlier one, ${earlier.place}, ` +
        `holds: ${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(earlier.certificate)}. That one is kept. Find out what stored the newest backup.`);
}
function olderThanBefore(certificate, before, later) {
    return (`it holds an older certificate of ${(0,_domain_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(certificate.subject.commonName)} (${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(certificate)}) than that one, ${before} ` +
        `(${later.map(_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1).join('; ')}). Find out what stored it; if it is the one to restore, name it in expected-fingerprint`);
}
function restoredOlderWarning({ name, place }, before, later) {
    const issues = later.map((certificate) => `${(0,_domain_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(certificate.subject.commonName)} (${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(certificate)})`);
    return `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name)} (${place}) is restored, but the one before it, ${before}, holds certificates that were issued later: ${(0,_domain_some_of_js__WEBPACK_IMPORTED_MODULE_4__/* .someOf */ .y)(issues)}. Find out what stored the newer backup; give the date of the other one to restore that.`;
}
function misdatedWarning({ name, place, receivedAt, }) {
    if (receivedAt === undefined)
        return null;
    if (name.time.getTime() - receivedAt.getTime() <= _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOCK_TOLERANCE_MS */ .UG)
        return null;
    return `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name)} (${place}) is dated later than GitHub received it, at ${(0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(receivedAt)}: its date was made up, or the clock of the runner that stored it is wrong.`;
}


/***/ }),

/***/ 117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ laterIssuesIn),
/* harmony export */   J5: () => (/* binding */ MAX_COMPARED_BYTES),
/* harmony export */   X3: () => (/* binding */ laterIssueAt)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _domain_issue_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2860);
/* harmony import */ var _examine_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3491);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5996);






const MAX_COMPARED_BYTES = 64 * 1024 * 1024;
async function laterIssuesIn(before, certificates, { passphrase, now }, vault, crypto) {
    if (certificates.length === 0 || before.sizeBytes > MAX_COMPARED_BYTES)
        return [];
    const set = await openIfSound(before, vault);
    if (set === null)
        return [];
    try {
        const later = await laterIn(set, before, certificates, passphrase, crypto);
        return later.filter(({ notBefore }) => notBefore <= now);
    }
    finally {
        await set.close();
    }
}
async function openIfSound(before, vault) {
    try {
        return await vault.open(before);
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H && error.code === 'invalid')
            return null;
        throw error;
    }
}
async function laterIn(set, { name }, certificates, passphrase, crypto) {
    const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_5__/* .readSet */ .R)(set, { base: name.base, name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name) });
    if (typeof manifest === 'string')
        return [];
    const byName = lastIssuedOfEach(certificates);
    const later = [];
    for (const place of (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .pairPlaces */ .ho)(manifest)) {
        const certificate = byName.get(place.record.commonName.toLowerCase());
        if (certificate === undefined)
            continue;
        const issue = await laterIssueAt(set, place, certificate, passphrase, crypto);
        if (issue !== null)
            later.push(issue);
    }
    return later;
}
function lastIssuedOfEach(certificates) {
    const inOrder = certificates.toSorted((some, other) => some.notBefore.getTime() - other.notBefore.getTime());
    return new Map(inOrder.map((certificate) => [certificate.subject.commonName.toLowerCase(), certificate]));
}
async function laterIssueAt(set, place, certificate, passphrase, crypto) {
    const { notBefore, privateKey } = place.record;
    if (privateKey === 'absent')
        return null;
    if (Date.parse(notBefore) <= certificate.notBefore.getTime())
        return null;
    const passphrases = passphrase === undefined ? {} : { current: passphrase };
    const examination = await (0,_examine_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .examinePair */ .O)(set, place, passphrases, crypto);
    const counts = passphrase === undefined ? 'locked' : 'open';
    return examination.kind === counts && (0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_3__/* .isIssuedAfter */ .YW)(examination.certificate, certificate)
        ? examination.certificate
        : null;
}


/***/ }),

/***/ 5579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ki: () => (/* binding */ SetWalk),
/* harmony export */   uj: () => (/* binding */ GONE),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5996);
/* harmony import */ var _set_before_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(117);





function placesIn(manifest) {
    return new Map((0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .pairPlaces */ .ho)(manifest).map((place) => [place.name ?? '', place]));
}
const GONE = 'it is listed, but could not be fetched: it was deleted, or has expired';
class SetWalk {
    #candidates;
    #options;
    #sound = [];
    #turn = Promise.resolve();
    #isOver = false;
    #ahead = null;
    #afterNewest;
    #setBefore;
    failures;
    damaged = [];
    gone = [];
    skipped = [];
    constructor(candidates, options) {
        this.#candidates = candidates[Symbol.asyncIterator]();
        this.#options = options;
        this.failures = candidates.failures;
    }
    get opened() {
        return this.#sound;
    }
    async at(index) {
        this.#turn = this.#turn.then(() => this.#advanceTo(index));
        try {
            await this.#turn;
        }
        catch (error) {
            if (this.#sound[index] === undefined)
                throw error;
        }
        return this.#sound[index] ?? null;
    }
    async next() {
        const turn = this.#turn.then(() => this.#lookAhead());
        this.#turn = turn;
        return turn;
    }
    setBefore() {
        this.#setBefore ??= this.#openSetBefore();
        return this.#setBefore;
    }
    async close() {
        for (const { set } of this.#sound)
            await set.close();
        const before = await this.#setBefore?.catch(() => null);
        if (before !== null && before !== undefined && !this.#sound.includes(before))
            await before.set.close();
    }
    async #openSetBefore() {
        const newest = await this.at(0);
        if (newest === null)
            return null;
        await this.next();
        const candidate = this.#afterNewest ?? null;
        if (candidate === null || (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(candidate.name, newest.candidate.name) === 0)
            return null;
        if ((candidate.sizeBytes ?? 0) > _set_before_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_COMPARED_BYTES */ .J5)
            return null;
        if (!this.#needsNot(candidate))
            return this.at(1);
        const opened = await openSound(candidate);
        return typeof opened === 'string' ? null : opened;
    }
    async #advanceTo(index) {
        while (this.#sound.length <= index) {
            const candidate = await this.#lookAhead();
            if (candidate === null)
                break;
            this.#ahead = null;
            if (!this.#needsNot(candidate))
                await this.#open(candidate);
        }
    }
    async #lookAhead() {
        if (this.#ahead !== null || this.#isOver)
            return this.#ahead;
        const step = await this.#candidates.next();
        if (step.done === true)
            this.#isOver = true;
        else
            this.#ahead = step.value;
        if (this.#sound.length > 0 && this.#afterNewest === undefined)
            this.#afterNewest = this.#ahead;
        return this.#ahead;
    }
    #needsNot({ name, source }) {
        return this.#sound.some(({ candidate, manifest }) => {
            if (candidate.name.base !== name.base)
                return false;
            const isWhole = candidate.source !== 'cache' || manifest.covers !== null;
            const isCopy = candidate.source !== source && (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(candidate.name, name) === 0;
            if (this.#options.skipsCopies && isWhole && isCopy)
                return true;
            const covered = manifest.covers === null ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackupName */ .Df)(manifest.covers, name.base);
            return covered !== null && (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(covered, name) <= 0;
        });
    }
    async #open(candidate) {
        const opened = await openSound(candidate);
        if (typeof opened !== 'string') {
            this.#sound.push(opened);
        }
        else if (opened === GONE) {
            this.gone.push(candidate.place);
            this.#skip(candidate, GONE);
        }
        else
            this.#passOver(candidate, opened);
    }
    #passOver(candidate, problem) {
        const { place } = candidate;
        this.damaged.push(place);
        this.#skip(candidate, problem);
        this.#options.log.warning(`The backup of ${this.#options.about} at ${place} is damaged and was passed over: ${problem}.`);
    }
    #skip({ name, place }, reason) {
        this.skipped.push({ name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name), place, reason });
    }
}
async function openSound(candidate) {
    let set;
    try {
        set = await candidate.open();
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H && error.code === 'invalid')
            return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error);
        throw error;
    }
    if (set === null)
        return GONE;
    const expected = { base: candidate.name.base, name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(candidate.name) };
    const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_3__/* .readSet */ .R)(set, expected);
    if (typeof manifest !== 'string')
        return { candidate, set, manifest, places: placesIn(manifest) };
    await set.close();
    return manifest;
}


/***/ }),

/***/ 3011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ StoreWalks)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4115);
/* harmony import */ var _list_spread_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(361);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5996);
/* harmony import */ var _set_walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5579);
/* harmony import */ var _stored_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9994);






class StoreWalks {
    #scope;
    #stores;
    #ownWalk;
    #shardWalk;
    #earlierWalk;
    #cacheKeys;
    #isSpreadAnew;
    #begun = [];
    #cached = null;
    constructor(scope, stores) {
        this.#scope = scope;
        this.#stores = stores;
    }
    get isAsked() {
        return this.#ownWalk !== undefined;
    }
    get begun() {
        return this.#begun;
    }
    get cachedSet() {
        return this.#cached;
    }
    async all() {
        const walk = await this.own();
        try {
            await walk.at(Infinity);
            return { sets: walk.opened, isAll: walk.failures.length + walk.gone.length === 0 };
        }
        catch (error) {
            if ((0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h)(error).code === 'timeout')
                throw error;
            return { sets: walk.opened, isAll: false };
        }
    }
    async close() {
        const walks = [this.#ownWalk, this.#shardWalk, this.#earlierWalk];
        this.#ownWalk = this.#shardWalk = this.#earlierWalk = undefined;
        this.#begun = [];
        this.#cached = null;
        for (const walk of walks)
            await (await walk)?.close();
    }
    wasSpreadAnew() {
        this.#isSpreadAnew ??= this.#compareSpreads();
        return this.#isSpreadAnew;
    }
    async #compareSpreads() {
        const { list } = this.#scope;
        const newest = await (await this.own()).at(0);
        if (list === null || newest === null)
            return false;
        const sets = await this.#list({ list });
        const isSpreadAnew = await (0,_list_spread_js__WEBPACK_IMPORTED_MODULE_2__/* .wasSpreadAnew */ .y)(newest.candidate.name, sets, list);
        const failure = (0,_stored_js__WEBPACK_IMPORTED_MODULE_5__/* .gravest */ .Zk)(sets.failures);
        if (failure !== null)
            throw failure;
        return isSpreadAnew;
    }
    async listCache() {
        this.#cacheKeys ??= this.#stores.cache?.list(this.#scope.artifactName) ?? Promise.resolve([]);
        return this.#cacheKeys;
    }
    own() {
        const { artifactName } = this.#scope;
        this.#ownWalk ??= this.#walk(() => this.#list(artifactName, this.#fetchFromCache()));
        return this.#ownWalk;
    }
    until(time) {
        this.#earlierWalk ??= this.#walk(() => this.#list(this.#scope.artifactName, null, (name) => name.time <= time));
        return this.#earlierWalk;
    }
    otherShards() {
        const { list, artifactName } = this.#scope;
        this.#shardWalk ??= this.#walk(() => this.#list({ list: list ?? artifactName }, null, ({ base }) => base !== artifactName));
        return this.#shardWalk;
    }
    #list(names, cached = null, isOf = () => true) {
        const { isWanted = () => true } = this.#scope;
        return (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .l)(names, this.#stores.vaults, cached ?? Promise.resolve(null), (name) => isWanted(name) && isOf(name));
    }
    async #walk(list) {
        const { about, skipsCopies } = this.#scope;
        const walk = new _set_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .SetWalk */ .ki(await list(), { about, log: this.#stores.log, skipsCopies });
        this.#begun = [...this.#begun, walk];
        return walk;
    }
    async #fetchFromCache() {
        const { artifactName } = this.#scope;
        const { cache, usesCached = true, log } = this.#stores;
        const entry = usesCached ? ((await cache?.fetch(artifactName)) ?? null) : null;
        if (entry === null)
            return null;
        const { key, set } = entry;
        const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_3__/* .readSet */ .R)(set, { base: artifactName });
        const name = typeof manifest === 'string' ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackupName */ .Df)(manifest.name, artifactName);
        if (typeof manifest !== 'string' && name !== null) {
            const candidate = {
                source: 'cache',
                place: `cache entry ${key}`,
                name,
                open: () => Promise.resolve(set),
            };
            this.#cached = { candidate, set, manifest, places: (0,_set_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .placesIn */ .yN)(manifest) };
            return candidate;
        }
        await set.close();
        log.warning(`The cache entry ${key} is damaged and was passed over.`);
        return null;
    }
}


/***/ }),

/***/ 6155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  StoredPairs: () => (/* binding */ StoredPairs)
});

// EXTERNAL MODULE: ./build/src/use-cases/candidates.js
var candidates = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/src/use-cases/examine-pair.js
var examine_pair = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/src/use-cases/list-spread.js
var list_spread = __webpack_require__(361);
// EXTERNAL MODULE: ./build/src/use-cases/pair-copies.js
var pair_copies = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/src/use-cases/stored.js
var stored = __webpack_require__(9994);
;// CONCATENATED MODULE: ./build/src/use-cases/find-pair.js




async function findPair(walk, sought, passphrases, world) {
    const damaged = [];
    const settledBases = new Set();
    let carried = null;
    for await (const { sound, place } of (0,pair_copies/* copiesIn */.Jp)(walk, sought)) {
        const { place: where, name } = sound.candidate;
        if (settledBases.has(name.base))
            continue;
        const examination = await (0,examine_pair/* examinePair */.O)(sound.set, place, passphrases, world);
        if (examination.kind === 'keyless')
            continue;
        if (examination.kind === 'locked')
            return obstacle((0,stored/* lockedBy */.KH)(where, sought.commonName));
        if (examination.kind === 'open') {
            const pair = heldPair(examination, sound, world.sealer);
            const found = { stored: { state: 'found', pair }, isCarried: place.isCarried };
            if (!place.isCarried)
                return laterFound(carried, found);
            carried = laterFound(carried, found);
            settledBases.add(name.base);
            continue;
        }
        damaged.push(where);
        world.log.warning(`The backup of ${sought.commonName} at ${where} is damaged and was passed over: ${examination.problem}.`);
    }
    if (carried !== null)
        return carried;
    const allPlaces = [...damaged, ...walk.damaged];
    if (allPlaces.length > 0)
        return obstacle((0,stored/* allDamaged */.dj)(allPlaces, sought.commonName));
    return walk.gone[0] === undefined ? null : obstacle((0,stored/* vanished */.Jv)(walk.gone[0], sought.commonName));
}
function laterFound(one, other) {
    return (0,list_spread/* laterOf */.e)(one, other, ({ stored }) => stored.state === 'found' ? stored.pair.certificate.notBefore.getTime() : Infinity);
}
function obstacle(stored) {
    return { stored, isCarried: false };
}
function heldPair({ certificate, privateKey, sealedKey, isSealedWithCurrent }, { candidate: { source, place, name } }, sealer) {
    return {
        certificate,
        privateKey,
        source,
        place,
        storedAt: name.time,
        ...(isSealedWithCurrent && sealer.isSealedStrongly(sealedKey) ? { sealedKey } : {}),
        isBackedUp: source !== 'cache',
    };
}

;// CONCATENATED MODULE: ./build/src/use-cases/find-sealed.js



const MAX_KEYLESS_SETS = 5;
async function findSealed(sought, walks, crypto) {
    const own = await findIn(await walks.own(), sought, crypto, MAX_KEYLESS_SETS);
    if (own !== null)
        return own;
    const other = sought.isSingle === true ? null : await findIn(await walks.otherShards(), sought, crypto, Infinity);
    if (other !== null)
        return other;
    const [key] = await walks.listCache();
    return key === undefined
        ? { state: 'absent' }
        : (0,stored/* lockedWithoutPassphrase */.Ny)(`cache entry ${key}`, sought.commonName);
}
async function findIn(walk, sought, crypto, limit) {
    const bases = new Set();
    for (let index = 0; index < limit; index += 1) {
        const sound = await walk.at(index);
        if (sound === null)
            break;
        const { place: where, name } = sound.candidate;
        if (limit === Infinity && bases.has(name.base))
            break;
        bases.add(name.base);
        const place = (0,pair_copies/* placeIn */.VV)(sound, sought);
        const examination = place === null ? null : await (0,examine_pair/* examinePair */.O)(sound.set, place, {}, crypto);
        if (examination?.kind === 'locked')
            return (0,stored/* lockedWithoutPassphrase */.Ny)(where, sought.commonName);
    }
    const failure = (0,stored/* gravest */.Zk)(walk.failures);
    return failure === null ? null : (0,stored/* obstacleOf */.HD)(failure, sought.commonName);
}

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/issue-order.js
var issue_order = __webpack_require__(2860);
// EXTERNAL MODULE: ./build/src/use-cases/rolled-back.js
var rolled_back = __webpack_require__(8719);
;// CONCATENATED MODULE: ./build/src/use-cases/last-issued.js








async function lastIssued(found, sought, witnesses, passphrases, world) {
    const holder = witnesses.walk.opened.find(({ candidate }) => candidate.place === found.place);
    if (holder === undefined)
        return found;
    const misdated = (0,rolled_back/* misdatedWarning */.SC)(holder.candidate);
    if (misdated !== null)
        world.log.warning(misdated);
    const witness = await witnessOf(holder, sought, witnesses, world);
    const later = witness === null ? null : await laterIn(witness, found, sought, passphrases, world);
    if (later === null)
        return found;
    world.log.warning((0,rolled_back/* rolledBackWarning */.aA)(found, later));
    return later;
}
async function witnessOf(holder, { commonName }, { walk, cachedSet }, { log }) {
    const { source, name } = holder.candidate;
    if (source !== 'cache' && cachedSet !== null)
        return cachedSet;
    try {
        const next = source === 'cache' ? await walk.next() : null;
        const isAgreed = next !== null && (0,backup_name/* compareNewestFirst */.a0)(next.name, name) === 0;
        return isAgreed ? null : await walk.at(walk.opened.indexOf(holder) + 1);
    }
    catch (error) {
        log.warning((0,stored/* blindSpotWarning */.uI)(commonName, (0,candidates/* asFailure */.h)(error)));
        return null;
    }
}
async function laterIn(witness, found, sought, passphrases, world) {
    const place = (0,pair_copies/* placeIn */.VV)(witness, sought);
    if (place === null)
        return null;
    const foundAt = found === null ? -Infinity : found.certificate.notBefore.getTime();
    if (Date.parse(place.record.notBefore) <= foundAt)
        return null;
    const examination = await (0,examine_pair/* examinePair */.O)(witness.set, place, passphrases, world);
    if (examination.kind !== 'open')
        return null;
    const other = heldPair(examination, witness, world.sealer);
    return found === null || (0,issue_order/* isIssuedAfter */.YW)(other.certificate, found.certificate) ? other : null;
}

// EXTERNAL MODULE: ./build/src/use-cases/store-walks.js
var store_walks = __webpack_require__(3011);
;// CONCATENATED MODULE: ./build/src/use-cases/stored-pairs.js








class StoredPairs {
    #request;
    #world;
    #walks;
    #isBlindTold = false;
    #isRollbackTold = false;
    constructor(request, world) {
        this.#request = request;
        this.#world = world;
        const { artifactName, list, about, passphrases } = request;
        const usesCached = passphrases.current !== undefined;
        this.#walks = new store_walks/* StoreWalks */.k({ artifactName, list, about, skipsCopies: list !== null }, { ...world, usesCached });
    }
    async find(wanted) {
        try {
            if (this.#request.passphrases.current !== undefined)
                return await this.#findOpen(wanted);
            return await findSealed(this.#soughtFor(wanted), this.#walks, this.#world);
        }
        catch (error) {
            return (0,stored/* obstacleOf */.HD)((0,candidates/* asFailure */.h)(error), wanted.commonName);
        }
    }
    async findUntil(time, wanted) {
        if (this.#request.passphrases.current === undefined)
            return { state: 'absent' };
        try {
            const found = await this.#findIn(await this.#walks.until(time), wanted);
            return found?.stored ?? { state: 'absent' };
        }
        catch (error) {
            return (0,stored/* obstacleOf */.HD)((0,candidates/* asFailure */.h)(error), wanted.commonName);
        }
    }
    get isAsked() {
        return this.#walks.isAsked;
    }
    sets() {
        return this.#walks.all();
    }
    get cachedSet() {
        return this.#walks.cachedSet;
    }
    close() {
        return this.#walks.close();
    }
    examine({ set }, place) {
        return (0,examine_pair/* examinePair */.O)(set, place, this.#request.passphrases, this.#world);
    }
    async #findOpen(wanted) {
        const walk = await this.#walks.own();
        const own = await this.#findIn(walk, wanted);
        const isElsewhere = own === null || own.isCarried || (await this.#wasSpreadAnew(walk));
        const other = isElsewhere ? await this.#findInOtherShards(wanted) : null;
        const found = laterFound(own, other)?.stored ?? null;
        if (found !== null && found.state !== 'found')
            return found;
        const pair = await this.#lastIssued(found?.pair ?? null, walk, wanted);
        if (pair !== null) {
            this.#warnOfBlindSpots(walk.failures);
            return { state: 'found', pair };
        }
        const failure = (0,stored/* gravest */.Zk)(walk.failures);
        return failure === null ? this.#confirmAbsence(wanted) : (0,stored/* obstacleOf */.HD)(failure, wanted.commonName);
    }
    #findIn(walk, wanted) {
        return findPair(walk, this.#soughtFor(wanted), this.#request.passphrases, this.#world);
    }
    async #findInOtherShards(wanted) {
        if (this.#request.list === null)
            return null;
        const walk = await this.#walks.otherShards();
        const found = await this.#findIn(walk, wanted);
        const failure = (0,stored/* gravest */.Zk)(walk.failures);
        return found ?? (failure === null ? null : obstacle((0,stored/* obstacleOf */.HD)(failure, wanted.commonName)));
    }
    async #wasSpreadAnew({ failures }) {
        try {
            return await this.#walks.wasSpreadAnew();
        }
        catch (error) {
            this.#warnOfBlindSpots(failures.length > 0 ? failures : [(0,candidates/* asFailure */.h)(error)]);
            return false;
        }
    }
    async #lastIssued(found, walk, wanted) {
        if (found !== null && found.certificate.fingerprint === wanted.expectedFingerprint)
            return found;
        const { passphrases, list } = this.#request;
        const sought = this.#soughtFor(wanted);
        if (list === null) {
            const witnesses = { walk, cachedSet: this.#walks.cachedSet };
            return found && lastIssued(found, sought, witnesses, passphrases, this.#world);
        }
        const witness = await this.#witnessOf(walk);
        const later = witness && (await laterIn(witness, found, sought, passphrases, this.#world));
        if (later === null || (found === null && hadExpired(later, walk)))
            return found;
        this.#tellOfRollback(found === null ? (0,rolled_back/* leftOutWarning */.Iz)(later) : (0,rolled_back/* rolledBackWarning */.aA)(found, later));
        return later;
    }
    async #witnessOf(walk) {
        const { cachedSet } = this.#walks;
        if (cachedSet !== null && cachedSet.candidate !== walk.opened[0]?.candidate)
            return cachedSet;
        try {
            return await walk.setBefore();
        }
        catch (error) {
            this.#warnOfBlindSpots([(0,candidates/* asFailure */.h)(error)]);
            return null;
        }
    }
    #tellOfRollback(message) {
        this.#world.log[this.#isRollbackTold ? 'info' : 'warning'](message);
        this.#isRollbackTold = true;
    }
    async #confirmAbsence({ commonName }) {
        if (this.#walks.cachedSet !== null)
            return { state: 'absent' };
        const [key] = await this.#walks.listCache();
        return key === undefined ? { state: 'absent' } : (0,stored/* unrestorableCache */.ZY)(key, commonName);
    }
    #soughtFor({ commonName, name }) {
        return { commonName, name, isSingle: this.#request.list === null };
    }
    #warnOfBlindSpots(failures) {
        if (this.#isBlindTold)
            return;
        this.#isBlindTold = failures.length > 0;
        for (const failure of failures)
            this.#world.log.warning((0,stored/* blindSpotWarning */.uI)(this.#request.about, failure));
    }
}
function hadExpired({ certificate }, { opened: [newest] }) {
    return newest !== undefined && certificate.notAfter <= newest.candidate.name.time;
}


/***/ }),

/***/ 9994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ obstacleOf),
/* harmony export */   Jv: () => (/* binding */ vanished),
/* harmony export */   KH: () => (/* binding */ lockedBy),
/* harmony export */   Ny: () => (/* binding */ lockedWithoutPassphrase),
/* harmony export */   ZY: () => (/* binding */ unrestorableCache),
/* harmony export */   Zk: () => (/* binding */ gravest),
/* harmony export */   dj: () => (/* binding */ allDamaged),
/* harmony export */   uI: () => (/* binding */ blindSpotWarning)
/* harmony export */ });
/* harmony import */ var _domain_some_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5484);

function lockedBy(place, commonName) {
    return {
        state: 'locked',
        problem: `The passphrase does not open the private key of ${commonName} at ${place}.`,
        advice: 'Give the passphrase that sealed it; after a change of the secret, give the old one as previous-passphrase. Nothing was issued.',
    };
}
function lockedWithoutPassphrase(place, commonName) {
    return {
        state: 'locked',
        problem: `A sealed key of ${commonName} is stored (${place}), and the input passphrase is empty.`,
        advice: 'Is the secret there, and spelled as in the workflow? GitHub hands a missing one over as an empty text. Nothing was issued.',
    };
}
function allDamaged(places, commonName) {
    return {
        state: 'damaged',
        problem: `Every stored copy of the certificate of ${commonName} is damaged: ${(0,_domain_some_of_js__WEBPACK_IMPORTED_MODULE_0__/* .someOf */ .y)(places)}.`,
        advice: 'Restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.',
    };
}
function vanished(place, commonName) {
    return {
        state: 'unreadable',
        problem: `A backup of ${commonName} is listed, but could not be fetched: ${place}.`,
        advice: 'Run again; if it was deleted, it will not be listed then.',
    };
}
function unrestorableCache(key, commonName) {
    return {
        state: 'unreadable',
        problem: `The cache lists a pair of ${commonName} (${key}), but did not hand it over, and no backup artifact holds it.`,
        advice: 'Run again where the entry was made (same operating system, zstd installed); or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
    };
}
function obstacleOf(failure, commonName) {
    const obstacle = {
        problem: `Whether a certificate of ${commonName} exists could not be found out. ${failure.message}`,
        advice: 'Nothing was issued, so that no certificate changes by accident.',
    };
    return failure.code === 'denied' ? { state: 'denied', ...obstacle } : { state: 'unreadable', ...obstacle };
}
function blindSpotWarning(about, failure) {
    return `A certificate of ${about} was found, but whether it is the newest could not be checked: ${failure.message}`;
}
function gravest(failures) {
    return failures.find(({ code }) => code !== 'denied') ?? failures[0] ?? null;
}


/***/ })

};
