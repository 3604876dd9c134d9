/// Words as plain scalars, for comparing them letter by letter.
enum Letters {
    /// The letters of UTF-8 text: composed য়, ড়, ঢ় taken apart, Latin in lower case, invisible scalars left out.
    static func fold(_ text: Span<UInt8>, _ range: Range<Int>, into letters: inout [UInt32]) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = Scalars.decode(text, at: offset, before: range.upperBound)
            offset += scalar.length
            append(scalar.value, to: &letters)
        }
    }

    /// Appends one scalar, folded.
    static func append(_ scalar: UInt32, to letters: inout [UInt32]) {
        if Scalars.isInvisible(scalar) { return }
        if let base = Scalars.base(ofComposed: scalar) {
            letters.append(base)
            letters.append(0x9BC)
        } else {
            letters.append(scalar &- 0x41 < 26 ? scalar + 0x20 : scalar)
        }
    }

    /// The letters of a whole text.
    static func folded(_ text: Span<UInt8>) -> [UInt32] {
        var letters: [UInt32] = []
        fold(text, 0..<text.count, into: &letters)
        return letters
    }

    /// Whether one word is the other but for one letter put in, taken out or changed, or is that word.
    ///
    /// - Complexity: O(n) in the shorter word.
    static func areNear(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        let shorter = min(left.count, right.count)
        let longer = max(left.count, right.count)
        guard longer - shorter <= 1 else { return false }
        var head = 0
        while head < shorter, left[head] == right[head] { head += 1 }
        var tail = 0
        while head + tail < shorter, left[left.count - 1 - tail] == right[right.count - 1 - tail] { tail += 1 }
        return head + tail >= longer - 1
    }

    /// How many letters must be put in, taken out or changed to make one word of the other; more than `most` where it is
    /// more than that.
    ///
    /// - Complexity: O(n·m) in the words' letters; callers bound them.
    static func distance(_ left: [UInt32], _ right: [UInt32], atMost most: Int) -> Int {
        guard abs(left.count - right.count) <= most else { return most + 1 }
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            var least = row[0]
            for column in right.indices {
                let changed = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, min(diagonal, row[column]) + 1)
                least = min(least, row[column + 1])
            }
            if least > most { return most + 1 }
        }
        return row[right.count]
    }
}
