internal import Records
struct WeightedSum { let judgement = Judgement.silent; init(_ c: Constraint, _ r: Readings) {} }
enum RowCount { static func judge(_ c: Constraint, rows: Int, _ r: Readings) -> Judgement { .silent } }
enum ScoreBoundsRelation { static func judge(_ c: Constraint, _ r: Readings) -> Judgement { .silent } }
struct ScoreRatioRelation { let judgement = Judgement.silent; init(_ c: Constraint, _ r: Readings) {} }
enum TierOrderRelation { static func judge(_ c: Constraint, _ r: Readings) -> Judgement { .silent } }
