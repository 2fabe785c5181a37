-- Requests for wrk: POST of 1,000 texts of ten digits with dates that exist; sound or not as it comes. Read by
-- Allocating.java.
function init(args)
  math.randomseed(os.time())
  local numbers = {}
  for i = 1, 1000 do
    numbers[i] = os.date('!"%d%m%y', math.random(0, 10956) * 86400) .. string.format('%04d"', math.random(0, 9999))
  end
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.body = '{"numbers":[' .. table.concat(numbers, ",") .. "]}"
end

function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format("bench requests=%d micros=%d failed=%d", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
